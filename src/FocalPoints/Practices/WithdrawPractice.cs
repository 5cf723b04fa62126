using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices;

/// <summary>Takes a practice out of lists and search, with the reason. Its address goes on answering, with 410.</summary>
public sealed class WithdrawPractice(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>Withdraws it. Sent twice, answers Stale: it is withdrawn already.</summary>
    /// <param name="reason">Public. Required.</param>
    /// <param name="replacement">The number of the published practice to read instead, as <c>FP-LAO-2026-0012</c>; null or empty for none.</param>
    public async Task<Outcome> Withdraw(Actor actor, Guid id, string? reason, string? replacement, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.SingleOrDefaultAsync(practice => practice.Id == id, cancel);
        if (practice is null || !PracticeAccess.MayWrite(actor, practice.StateId))
            return Outcome.Missing;
        if (!PracticeAccess.MayPublish(actor, practice.StateId))
            return Outcome.Denied;
        if (practice.Status == PracticeStatus.Draft)
            return Outcome.Denied;

        var words = PlainText.Clean(reason);
        var number = PlainText.Clean(replacement).ToUpperInvariant();
        List<Problem> problems = [];
        if (words.Length == 0)
            problems.Add(new Problem("Reason", ProblemRule.Required));
        if (PlainText.HasForbiddenCharacters(words))
            problems.Add(new Problem("Reason", ProblemRule.ForbiddenCharacters));
        if (PlainText.Length(words) > Practice.NoteMax)
            problems.Add(new Problem("Reason", ProblemRule.TooLong, Practice.NoteMax, PlainText.Length(words)));
        if (number.Length > 0 && (number == practice.Number || !await db.Practices.Listed(actor).AnyAsync(other => other.Number == number, cancel)))
            problems.Add(new Problem("Replacement", ProblemRule.Unknown));
        if (problems.Count > 0)
            return Outcome.Invalid(problems);

        var now = clock.GetUtcNow().UtcDateTime;
        var outcome = practice.Withdraw(words, number.Length == 0 ? null : number, now);
        if (!outcome.IsDone)
            return outcome;
        db.Add(HistoryEntry.Of(actor, Verb.Withdrew, nameof(Practice), id, now, words));
        return await db.SaveUnlessStale(cancel);
    }
}
