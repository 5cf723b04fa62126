using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Drafting;

/// <summary>
/// Keeps what an author wrote so far. A draft may lack answers and have too long ones: the limits of publishing are shown while typing and
/// asked for at the end, so that nothing typed is ever refused for them.
/// </summary>
public sealed class SaveDraft(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>
    /// Saves the text. Stale when somebody saved since <paramref name="version"/> was read; <see cref="ReadDraft"/> then hands back their text. No
    /// line of history: a text that saves itself every other second would drown it, and the draft says who saved last.
    /// </summary>
    /// <param name="version">The version that the author's text was written on.</param>
    public async Task<Outcome<DraftView>> Save(Actor actor, Guid id, int version, PracticeContent content, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.Include(practice => practice.Draft).SingleOrDefaultAsync(practice => practice.Id == id, cancel);
        if (practice is null || !PracticeAccess.MayDraft(actor, practice.StateId, practice.Draft))
            return Outcome<DraftView>.From(Outcome.Missing);
        if (practice.Status == PracticeStatus.Withdrawn)
            return Outcome<DraftView>.From(Outcome.Denied);
        if (practice.Draft is not { } draft)
            return Outcome<DraftView>.From(Outcome.Missing);

        var clean = ContentTexts.Clean(content);
        if (DraftBounds.Check(clean) is { Count: > 0 } problems)
            return Outcome<DraftView>.From(Outcome.Invalid(problems));

        // The same text sent again, because its answer was lost on the way.
        if (ContentMerge.Differences(draft.Content, clean).Count == 0)
            return Outcome.DoneWith(DraftView.Of(practice, draft, actor));
        if (draft.Version != version)
            return Outcome<DraftView>.From(Outcome.Stale);

        if (draft.Preparation is not null && PracticeAccess.MayWrite(actor, practice.StateId))
            draft.TakeOver();
        practice.Write(clean, actor, clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome<DraftView>.From(Outcome.Stale);
        }

        return Outcome.DoneWith(DraftView.Of(practice, draft, actor));
    }
}
