using FocalPoints.Concepts;
using FocalPoints.Concepts.Skos;
using FocalPoints.Files;
using FocalPoints.Kernel;
using FocalPoints.Members;

namespace FocalPoints.Curation.Concepts;

/// <summary>Sets an uploaded vocabulary aside for a day, so that what it would change can be looked at before it is brought in. A file that cannot be read is not kept.</summary>
public sealed class StageVocabulary(FileStore store)
{
    /// <summary>The largest file, in megabytes.</summary>
    public const int MaxMegabytes = 20;

    private const long MaxBytes = MaxMegabytes * 1024L * 1024;

    /// <summary>Sets it aside. Throws <see cref="FileStoreException"/> where the disk cannot be written.</summary>
    public async Task<Outcome<StagedVocabulary>> Stage(Actor actor, Stream file, CancellationToken cancel = default)
    {
        if (!ConceptAccess.MayImport(actor))
            return Outcome<StagedVocabulary>.From(Outcome.Denied);
        await using var staged = await store.Stage(file, MaxBytes, cancel);
        if (staged is null)
            return Outcome.DoneWith(new StagedVocabulary("", new SkosProblem(SkosFault.TooLarge)));

        staged.Content.Position = 0;
        var bytes = new byte[staged.Content.Length];
        await staged.Content.ReadExactlyAsync(bytes, cancel);
        var (_, problem) = SchemeFile.Read(bytes, new KnownRecords(new HashSet<string>(), []));
        return Outcome.DoneWith(problem is null ? new StagedVocabulary(await store.SetAside(staged, cancel), null) : new StagedVocabulary("", problem));
    }
}

/// <summary>A vocabulary that waits to be looked at, or why it does not.</summary>
/// <param name="Digest">Under which it waits; empty where it does not.</param>
/// <param name="Problem">What is wrong with the file; null where it can be read.</param>
public sealed record StagedVocabulary(string Digest, SkosProblem? Problem);
