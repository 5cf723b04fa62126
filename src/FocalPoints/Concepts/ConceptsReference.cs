using System.Security.Cryptography;
using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using FocalPoints.History;
using FocalPoints.Members;
using FocalPoints.Topics;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Concepts;

/// <summary>The vocabulary that ships with the product: the Turtle files beside the other reference data, one scheme.</summary>
public static class ConceptsReference
{
    public const string Iri = "https://focalpoints.example/vocabulary/";

    private const string Title = "Vocabulary of victim assistance", Licence = "CC BY 4.0",
        Source = "Written for FocalPoints; Arabic, Russian, Chinese, Portuguese and Lao labels want a native reader’s review";

    // Goes up when files are read in another way, so that what is stored follows.
    private const byte ReadingVersion = 1;

    /// <summary>As shipped.</summary>
    public static SchemeContent Read() => Read(Files());

    /// <summary>Prepares its changes in the database; the caller saves. Where it is as shipped, or as people brought it in, nothing is read of it.</summary>
    public static async Task<ReferenceCount> Load(FocalPointsDb db, DateTime now, CancellationToken cancel = default)
    {
        var files = Files();
        var digest = DigestOf(files);
        var known = await db.ConceptSchemes.Where(scheme => scheme.Iri == Iri).Select(scheme => new { scheme.Digest, scheme.ImportedById }).SingleOrDefaultAsync(cancel);
        if (known?.Digest == digest)
            return new ReferenceCount(nameof(ConceptScheme), 0, 0, 0, 1);
        if (known?.ImportedById is not null)
            return new ReferenceCount(nameof(ConceptScheme), 0, 0, 1, 0);

        await Bring(db, Actor.System, Verb.ReferenceDataLoaded, files, digest, now, cancel);
        return new ReferenceCount(nameof(ConceptScheme), known is null ? 1 : 0, known is null ? 0 : 1, 0, 0);
    }

    /// <summary>Prepares its return in place of what people brought in under its address; the caller saves.</summary>
    public static Task Restore(FocalPointsDb db, Actor actor, DateTime now, CancellationToken cancel = default)
    {
        var files = Files();
        return Bring(db, actor, Verb.Imported, files, DigestOf(files), now, cancel);
    }

    private static async Task Bring(FocalPointsDb db, Actor actor, Verb verb, List<ReadOnlyMemory<byte>> files, string digest, DateTime now, CancellationToken cancel)
    {
        var scheme = await db.ConceptSchemes.FindAsync([Iri], cancel);
        if (scheme is null)
            db.Add(scheme = new ConceptScheme { Iri = Iri, Title = Title, Licence = Licence, Source = Source, Digest = digest, Ships = true });
        (scheme.Title, scheme.Licence, scheme.Source, scheme.Digest, scheme.ImportedAt, scheme.ImportedById) = (Title, Licence, Source, digest, now, null);
        scheme.Version++;
        var rows = await SchemeDifference.Rows(db, Iri, cancel);
        var difference = SchemeDifference.Between(rows, Read(files).Concepts);
        difference.Apply(db, Iri, rows);
        db.Add(HistoryEntry.Of(actor, verb, nameof(ConceptScheme), Iri, now, $"{Title}: {difference}"));
    }

    private static SchemeContent Read(List<ReadOnlyMemory<byte>> files)
    {
        var known = new KnownRecords(TopicsReference.Themes().Select(theme => theme.Id).ToHashSet(), []);
        var (content, problem) = SchemeFile.Read(files, known);
        return content ?? throw new InvalidOperationException($"The shipped vocabulary cannot be read: {problem}");
    }

    private static List<ReadOnlyMemory<byte>> Files()
    {
        var assembly = typeof(ConceptsReference).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".ttl", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return [.. names.Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return (ReadOnlyMemory<byte>)bytes;
        })];
    }

    private static string DigestOf(List<ReadOnlyMemory<byte>> files)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData([ReadingVersion]);
        foreach (var file in files)
            digest.AppendData(file.Span);
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
