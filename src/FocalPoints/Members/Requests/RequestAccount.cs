using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members.Passwords;
using FocalPoints.Members.People;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.Requests;

/// <summary>
/// Asks for an account. Anybody may; the answer is the same whether the address has an account, a request that waits, or neither. Nothing is
/// mailed: a form that anybody can send must not write to whoever is named in it.
/// </summary>
public sealed class RequestAccount(IDbContextFactory<FocalPointsDb> databases, SignInThrottle throttle, TimeProvider clock)
{
    /// <summary>Done also where a request for this address waits already, which stays as it is: nobody changes what another wrote.</summary>
    /// <param name="from">The network address, which waits after many requests.</param>
    public async Task<Outcome> Request(RequestInput input, string from, CancellationToken cancel = default)
    {
        if (throttle.WaitFor(from) is { } wait)
            return Outcome.Invalid(new Problem("", ProblemRule.TooManyAttempts, (int)Math.Ceiling(wait.TotalSeconds)));

        var (name, email, reason) = (PlainText.Clean(input.Name), PlainText.Clean(input.Email), PlainText.Clean(input.Reason));
        await using var db = await databases.CreateDbContextAsync(cancel);
        List<Problem> problems = [.. PersonRules.Check(name, email)];
        var scope = await MandateScope.Read(db, input.Role, input.StateId, input.Organisation, problems, cancel, RequestInput.Roles);
        problems.AddRange(ReasonRules.Check(reason));
        if (problems.Count > 0)
            return Outcome.Invalid(problems);

        throttle.CountRefusal(from);
        var now = clock.GetUtcNow().UtcDateTime;
        var request = AccountRequest.From(name, email, scope.Role!.Value, scope.StateId, scope.Organisation, reason, now);
        if (await IsOpen(db, request, cancel))
            return Outcome.Done;

        db.Add(request);
        db.History.Add(HistoryEntry.Of(Actor.Visitor, Verb.AccountRequested, nameof(AccountRequest), request.Id, now, from));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // The same form at the same time; anything else is not ours to swallow.
            db.ChangeTracker.Clear();
            if (!await IsOpen(db, request, cancel))
                throw;
        }

        return Outcome.Done;
    }

    private static Task<bool> IsOpen(FocalPointsDb db, AccountRequest request, CancellationToken cancel) => db.AccountRequests.AnyAsync(other => other.OpenFor == request.OpenFor, cancel);
}
