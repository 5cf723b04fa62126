using FocalPoints.Concepts;
using FocalPoints.Data;
using FocalPoints.Files;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Concepts;

/// <summary>A vocabulary that waits, beside what is here under its address: the same for who looks and for who brings it in.</summary>
/// <param name="Scheme">What is here; null where it would be new.</param>
internal sealed record StagedImport(SchemeContent Content, ConceptScheme? Scheme, IReadOnlyList<Concept> Rows, SchemeDifference Difference)
{
    /// <summary>Of what the difference is told: another one means that the scheme changed since.</summary>
    public string Seen => Scheme is null ? "new" : $"{Scheme.Version}-{Scheme.Digest}";

    /// <summary>What the file says; null where no such file waits. Two statements.</summary>
    public static async Task<SchemeContent?> Read(FocalPointsDb db, FileStore store, string digest, CancellationToken cancel)
    {
        if (await store.ReadAside(digest, cancel) is not { } file)
            return null;
        var themes = await db.Themes.Select(theme => theme.Id).ToListAsync(cancel);
        var concepts = await db.Concepts.Select(concept => new { concept.SchemeIri, concept.Iri }).ToListAsync(cancel);
        var (content, _) = SchemeFile.Read(file, new KnownRecords(themes.ToHashSet(), [.. concepts.Select(concept => (concept.SchemeIri, concept.Iri))]));
        return content;
    }

    /// <summary>Compares it with what is here. Two statements.</summary>
    public static async Task<StagedImport> Compare(FocalPointsDb db, SchemeContent content, CancellationToken cancel)
    {
        var scheme = await db.ConceptSchemes.SingleOrDefaultAsync(scheme => scheme.Iri == content.Iri, cancel);
        var rows = await db.Concepts.Where(concept => concept.SchemeIri == content.Iri).ToListAsync(cancel);
        return new StagedImport(content, scheme, rows, SchemeDifference.Between(rows, content.Concepts));
    }
}
