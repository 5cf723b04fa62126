using FocalPoints.Concepts;
using FocalPoints.Data;
using FocalPoints.Files;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices.Drafting;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Concepts;

/// <summary>Says what bringing a vocabulary in would add, change and remove, and what is wrong with it. Changes nothing.</summary>
public sealed class PreviewImport(IDbContextFactory<FocalPointsDb> databases, FileStore store)
{
    /// <summary>Looks; missing where no such file waits, or none any more.</summary>
    /// <param name="digest">Under which it was set aside.</param>
    public async Task<Outcome<ImportPreview>> Preview(Actor actor, string digest, CancellationToken cancel = default)
    {
        if (!ConceptAccess.MayImport(actor))
            return Outcome<ImportPreview>.From(Outcome.Denied);
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (await StagedImport.Read(db, store, digest, cancel) is not { } content)
            return Outcome<ImportPreview>.From(Outcome.Missing);

        var import = await StagedImport.Compare(db, content, cancel);
        var rows = import.Rows.ToDictionary(row => row.Iri);
        var missing = PracticeRules.CommonLanguages
            .Select(language => new MissingLabels(language, content.Concepts.Count(concept => !concept.Labels.Any(label => label.Kind == LabelKind.Preferred && label.Language == language))))
            .Where(labels => labels.Concepts > 0).ToList();
        return Outcome.DoneWith(new ImportPreview(content, import.Scheme, import.Difference, [.. import.Difference.Changed.Select(content => ConceptChange.Of(rows[content.Iri], content))], missing, import.Seen));
    }
}

/// <summary>What bringing a vocabulary in would do.</summary>
/// <param name="Scheme">What is here under its address; null where it is new.</param>
/// <param name="Changed">What would be said otherwise.</param>
/// <param name="Missing">Languages in which not every concept has a preferred label: a remark, no more.</param>
/// <param name="Seen">To be handed over with the word to bring it in.</param>
public sealed record ImportPreview(SchemeContent Content, ConceptScheme? Scheme, SchemeDifference Difference, IReadOnlyList<ConceptChange> Changed, IReadOnlyList<MissingLabels> Missing, string Seen);

/// <summary>How many concepts have no preferred label in a language.</summary>
public sealed record MissingLabels(string Language, int Concepts);

/// <summary>What would change in a concept.</summary>
/// <param name="Now">As it would be.</param>
/// <param name="Gone">Labels that would not be there any more.</param>
/// <param name="Come">Labels that would be new.</param>
public sealed record ConceptChange(ConceptContent Now, IReadOnlyList<ConceptLabel> Gone, IReadOnlyList<ConceptLabel> Come)
{
    /// <summary>Compares a concept with what a file says of it.</summary>
    internal static ConceptChange Of(Concept row, ConceptContent now) => new(now, [.. row.Labels.Except(now.Labels)], [.. now.Labels.Except(row.Labels)]);
}
