using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members.People;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Requests;

/// <summary>Tells somebody who asked for an account why they get none. They may ask again.</summary>
public sealed class DeclineRequest(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>
    /// Denied to everybody but coordinators and the secretariat; stale where somebody else decided meanwhile; sent twice by the same person, the
    /// same answer.
    /// </summary>
    /// <param name="reason">Required; the person reads it.</param>
    public async Task<Outcome> Decline(Actor actor, Guid requestId, string? reason, CancellationToken cancel = default)
    {
        if (!PeopleAccess.MayManage(actor))
            return Outcome.Denied;

        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = await db.AccountRequests.AsTracking().SingleOrDefaultAsync(request => request.Id == requestId, cancel);
        if (request is null)
            return Outcome.Missing;
        if (request.Decision == RequestDecision.Declined && request.DecidedById == actor.MemberId)
            return Outcome.Done;
        if (request.DecidedAt is not null)
            return Outcome.Stale;

        var words = PlainText.Clean(reason);
        if (ReasonRules.Check(words).ToList() is { Count: > 0 } problems)
            return Outcome.Invalid(problems);

        var now = clock.GetUtcNow().UtcDateTime;
        request.Decline(actor, words, now);
        db.Add(AccountMail.RequestDeclined(request.Email, request.Name, words, now));
        db.History.Add(HistoryEntry.Of(actor, Verb.Declined, nameof(AccountRequest), request.Id, now, words));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }

        return Outcome.Done;
    }
}
