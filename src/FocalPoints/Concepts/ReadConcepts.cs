using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Concepts;

/// <summary>
/// What every concept of every scheme is called. Nothing is kept: whoever learns from it reads it once, and again when history has a line
/// of a <see cref="ConceptScheme"/>.
/// </summary>
public sealed class ReadConcepts(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>All concepts, by scheme and address. One statement.</summary>
    public async Task<IReadOnlyList<ConceptNames>> Read(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return (await db.Concepts.AsNoTracking().Select(concept => new ConceptNames(concept.SchemeIri, concept.Iri, concept.ThemeId, concept.Labels)).ToListAsync(cancel))
            .OrderBy(concept => concept.SchemeIri, StringComparer.Ordinal).ThenBy(concept => concept.Iri, StringComparer.Ordinal).ToList();
    }
}

/// <summary>What a concept is called.</summary>
/// <param name="ThemeId">The topic that it is; null where it is none.</param>
public sealed record ConceptNames(string SchemeIri, string Iri, string? ThemeId, IReadOnlyList<ConceptLabel> Labels);
