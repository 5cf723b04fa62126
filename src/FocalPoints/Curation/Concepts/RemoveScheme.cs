using FocalPoints.Concepts;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Concepts;

/// <summary>Takes a vocabulary away that people brought in. Where one ships with the product under its address, that one comes back; it cannot be taken away itself.</summary>
public sealed class RemoveScheme(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Takes it away. One that is gone already is missing.</summary>
    /// <param name="version">Of the scheme, as it was read.</param>
    public async Task<Outcome> Remove(Actor actor, string iri, int version, CancellationToken cancel = default)
    {
        if (!ConceptAccess.MayImport(actor))
            return Outcome.Denied;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginAlone(cancel);
        var scheme = await db.ConceptSchemes.SingleOrDefaultAsync(scheme => scheme.Iri == iri, cancel);
        if (scheme is null)
            return Outcome.Missing;
        if (scheme is { Ships: true, ImportedById: null })
            return scheme.Version == version + 1 ? Outcome.Done : Outcome.Denied;
        if (scheme.Version != version)
            return Outcome.Stale;

        var now = clock.GetUtcNow().UtcDateTime;
        if (scheme.Ships)
        {
            await ConceptsReference.Restore(db, actor, now, cancel);
        }
        else
        {
            await db.Concepts.Where(concept => concept.SchemeIri == iri).ExecuteDeleteAsync(cancel);
            db.Remove(scheme);
            db.Add(HistoryEntry.Of(actor, Verb.Removed, nameof(ConceptScheme), iri, now, scheme.Title));
        }

        var outcome = await db.SaveUnlessStale(cancel);
        if (outcome.IsDone)
            await transaction.CommitAsync(CancellationToken.None);
        return outcome;
    }
}
