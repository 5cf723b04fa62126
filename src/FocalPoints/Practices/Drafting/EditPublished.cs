using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Drafting;

/// <summary>Puts a draft beside a published practice; the published text stays until the next revision is published.</summary>
public sealed class EditPublished(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>The draft of the next revision: the one that is there, else a new one that begins as the live text.</summary>
    public async Task<Outcome<DraftView>> Edit(Actor actor, Guid id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.Include(practice => practice.Draft).SingleOrDefaultAsync(practice => practice.Id == id, cancel);
        if (practice is null || !PracticeAccess.MayWrite(actor, practice.StateId))
            return Outcome<DraftView>.From(Outcome.Missing);
        if (practice.Draft is { } draft && practice.Status != PracticeStatus.Withdrawn)
            return Outcome.DoneWith(DraftView.Of(practice, draft, actor));
        if (practice.Status != PracticeStatus.Published)
            return Outcome<DraftView>.From(Outcome.Denied);

        var now = clock.GetUtcNow().UtcDateTime;
        practice.Draft = new Draft { PracticeId = id, BasedOnRevision = practice.RevisionNumber };
        practice.Draft.Save(practice.Content!, actor, now);
        db.Add(practice.Draft);
        db.Add(HistoryEntry.Of(actor, Verb.Edited, nameof(Practice), id, now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Two began at once: both write on the first one's draft.
            await using var again = await databases.CreateDbContextAsync(cancel);
            if (await again.Drafts.AsNoTracking().SingleOrDefaultAsync(other => other.PracticeId == id, cancel) is { } first)
                return Outcome.DoneWith(DraftView.Of(practice, first, actor));
            throw;
        }

        return Outcome.DoneWith(DraftView.Of(practice, practice.Draft, actor));
    }
}
