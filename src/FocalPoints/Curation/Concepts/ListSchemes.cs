using FocalPoints.Concepts;
using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Concepts;

/// <summary>The vocabularies that are here, with whose they are and under which terms.</summary>
public sealed class ListSchemes(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>The one that ships first, then by title; null for who does not mind them. One statement.</summary>
    public async Task<IReadOnlyList<SchemeLine>?> List(Actor actor, CancellationToken cancel = default)
    {
        if (!ConceptAccess.MayImport(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var lines = await db.ConceptSchemes.AsNoTracking()
            .Select(scheme => new SchemeLine(scheme, db.Concepts.Count(concept => concept.SchemeIri == scheme.Iri), db.Users.Where(member => member.Id == scheme.ImportedById).Select(member => member.DisplayName).FirstOrDefault()))
            .ToListAsync(cancel);
        return [.. lines.OrderByDescending(line => line.Scheme.Ships).ThenBy(line => line.Scheme.Title, StringComparer.CurrentCultureIgnoreCase).ThenBy(line => line.Scheme.Iri, StringComparer.Ordinal)];
    }
}

/// <summary>A vocabulary in the list.</summary>
/// <param name="Concepts">How many it has.</param>
/// <param name="ImportedBy">Who brought it in; null where it is as the product ships it.</param>
public sealed record SchemeLine(ConceptScheme Scheme, int Concepts, string? ImportedBy)
{
    /// <summary>Whether it can be taken away, or what ships taken back.</summary>
    public bool IsRemovable => Scheme is not { Ships: true, ImportedById: null };
}
