using System.Security.Cryptography;
using System.Text;
using FocalPoints.Concepts;

namespace FocalPoints.Search.Translating;

/// <summary>
/// The lexicon of all concept schemes. It is a cache of the database: learnt in the background when the schemes change, while the one before goes on
/// serving; only the very first is waited for.
/// </summary>
public sealed class ReadLexicon(ReadConcepts concepts)
{
    // Learning takes a second, and the same labels give the same lexicon: sites in one process share it.
    private static readonly Lock Sharing = new();
    private static (string Digest, Lexicon Lexicon) shared = ("", Lexicon.Empty);

    private readonly Lock gate = new();
    private Task<Lexicon>? current;

    /// <summary>The lexicon; the first reader waits until it is learnt, which takes about a second.</summary>
    public async Task<Lexicon> Read(CancellationToken cancel = default)
    {
        Task<Lexicon> reading;
        lock (gate)
        {
            if (current is null or { IsFaulted: true } or { IsCanceled: true })
                current = Learn();
            reading = current;
        }

        return await reading.WaitAsync(cancel);
    }

    /// <summary>The schemes changed: another lexicon is learnt, and takes the place of this one once it is.</summary>
    internal void Relearn()
    {
        lock (gate)
        {
            if (current is null)
                return;
        }

        _ = Learn().ContinueWith(learnt =>
        {
            lock (gate)
                current = learnt;
        }, CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }

    private Task<Lexicon> Learn() => Task.Run(async () => From(await concepts.Read(CancellationToken.None)));

    private static Lexicon From(IReadOnlyList<ConceptNames> named)
    {
        var digest = DigestOf(named);
        lock (Sharing)
        {
            if (shared.Digest == digest)
                return shared.Lexicon;
        }

        var lexicon = LearnLexicon.From(named.Select(concept => (IReadOnlyList<LexiconLabel>)[.. concept.Labels.Select(label => new LexiconLabel(label.Language, label.Text, label.Kind == LabelKind.Preferred))]));
        lock (Sharing)
            shared = (digest, lexicon);
        return lexicon;
    }

    private static string DigestOf(IReadOnlyList<ConceptNames> named)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var concept in named)
        {
            foreach (var label in concept.Labels)
                digest.AppendData(Encoding.UTF8.GetBytes($"{label.Language}\0{label.Kind}\0{label.Text}\0"));
            digest.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
