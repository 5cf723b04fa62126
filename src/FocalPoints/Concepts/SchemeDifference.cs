using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Concepts;

/// <summary>What tells a vocabulary in a file from the one that is here.</summary>
/// <param name="Changed">As the file has them.</param>
public sealed record SchemeDifference(IReadOnlyList<ConceptContent> Added, IReadOnlyList<ConceptContent> Changed, IReadOnlyList<Concept> Removed)
{
    /// <summary>Whether both say the same.</summary>
    public bool IsNone => Added.Count + Changed.Count + Removed.Count == 0;

    /// <summary>Compares a vocabulary with its rows; of a scheme that is new there are none.</summary>
    public static SchemeDifference Between(IReadOnlyList<Concept> rows, IReadOnlyList<ConceptContent> contents)
    {
        var known = rows.ToDictionary(row => row.Iri);
        var named = contents.Select(content => content.Iri).ToHashSet();
        return new SchemeDifference(
            [.. contents.Where(content => !known.ContainsKey(content.Iri))],
            [.. contents.Where(content => known.TryGetValue(content.Iri, out var row) && !content.IsSaidBy(row))],
            [.. rows.Where(row => !named.Contains(row.Iri)).OrderBy(row => row.Iri, StringComparer.Ordinal)]);
    }

    /// <summary>The rows of a scheme, to be compared and changed.</summary>
    internal static Task<List<Concept>> Rows(FocalPointsDb db, string schemeIri, CancellationToken cancel) => db.Concepts.Where(concept => concept.SchemeIri == schemeIri).ToListAsync(cancel);

    /// <summary>Makes the rows say what the file says; the caller saves.</summary>
    internal void Apply(FocalPointsDb db, string schemeIri, IReadOnlyList<Concept> rows)
    {
        db.RemoveRange(Removed);
        db.AddRange(Added.Select(content => Set(new Concept { SchemeIri = schemeIri, Iri = content.Iri }, content)));
        var known = rows.ToDictionary(row => row.Iri);
        foreach (var content in Changed)
            Set(known[content.Iri], content);
    }

    private static Concept Set(Concept concept, ConceptContent content)
    {
        concept.ThemeId = content.ThemeId;
        concept.Labels = [.. content.Labels];
        concept.Broader = [.. content.Broader];
        concept.Related = [.. content.Related];
        return concept;
    }

    /// <summary>As in <c>12 added, 3 changed, 0 removed</c>.</summary>
    public override string ToString() => $"{Added.Count} added, {Changed.Count} changed, {Removed.Count} removed";
}
