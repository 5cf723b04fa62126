using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Timeline;

/// <summary>How what somebody wrote on the timeline is saved.</summary>
internal static class TimelineRecords
{
    /// <summary>Saves a record as its editor's own: what ships with the product does not overwrite it any more. Gives its id.</summary>
    /// <param name="db">The context that knows the record, unless it is new.</param>
    /// <param name="title">What the history calls it.</param>
    public static async Task<Outcome<string>> SaveRecord<T>(
        this IDbContextFactory<FocalPointsDb> databases, FocalPointsDb db, Actor actor, T record, bool isNew, string title, DateTime now, CancellationToken cancel)
        where T : class, IReferenceRecord
    {
        record.EditedAt = now;
        record.Verification = Verification.Sourced;
        if (isNew)
            db.Add(record);
        db.Add(HistoryEntry.Of(actor, isNew ? Verb.Created : Verb.Edited, typeof(T).Name, record.Id, now, title));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome<string>.From(Outcome.Stale);
        }
        catch (DbUpdateException) when (isNew)
        {
            // The same form at the same time: the first one's record stands.
            await using var again = await databases.CreateDbContextAsync(cancel);
            if (!await again.Set<T>().AnyAsync(other => other.Id == record.Id, cancel))
                throw;
        }

        return Outcome.DoneWith(record.Id);
    }
}
