using System.Globalization;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.HandOvers;

/// <summary>How a mandate is to end, as it was typed.</summary>
/// <param name="LastDay">As in 2026-12-31; the mandate ends at once where empty.</param>
/// <param name="Successor">The account of who goes on; empty for all who hold the same post.</param>
/// <param name="Note">To who follows; may be empty.</param>
public sealed record EndInput(string? LastDay, string? Successor, string? Note);

/// <summary>Ends a mandate, and the rights that it gave, now or after a last day, and hands its open work over.</summary>
public sealed class EndMandate(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>
    /// Denied where <see cref="HandOverAccess"/> says so. Done as well where it had ended. While it is in force the last day, and who follows, may be
    /// said again; a mandate is never made longer by it.
    /// </summary>
    /// <param name="addressOf">The full address of the brief of a mandate.</param>
    public async Task<Outcome> End(Actor actor, Guid memberId, Guid mandateId, EndInput input, Func<Guid, string> addressOf, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginAlone(cancel);
        var mandate = await db.Mandates.Include(mandate => mandate.Member).SingleOrDefaultAsync(mandate => mandate.Id == mandateId && mandate.MemberId == memberId, cancel);
        if (mandate is null)
            return HandOverAccess.MayEnd(actor, MandateRole.Member, memberId) ? Outcome.Missing : Outcome.Denied;
        if (!HandOverAccess.MayEnd(actor, mandate.Role, memberId))
            return Outcome.Denied;

        var now = clock.GetUtcNow().UtcDateTime;
        if (mandate.Until <= now)
            return Outcome.Done;
        var (end, note) = (EndOf(input.LastDay, now), PlainText.Clean(input.Note));
        var successor = Guid.TryParse(input.Successor, out var sent)
            ? await OpenWork.Successors(db, mandate, end ?? now).Where(other => other.MemberId == sent).Select(other => new { other.MemberId, other.Member!.DisplayName }).FirstOrDefaultAsync(cancel)
            : null;
        if (Check(mandate, end, now, note, successor is null && !string.IsNullOrEmpty(input.Successor)) is { Count: > 0 } problems)
            return Outcome.Invalid(problems);

        var handOver = await db.HandOvers.SingleOrDefaultAsync(handOver => handOver.MandateId == mandateId, cancel);
        if (handOver is null)
            db.Add(handOver = new HandOver { MandateId = mandateId });
        if (mandate.Until == end && (handOver.SuccessorId, handOver.Note) == (successor?.MemberId, note) && handOver.DecidedByName.Length > 0)
            return Outcome.Done;

        handOver.Decide(successor?.MemberId, successor?.DisplayName ?? "", note, actor.Name);
        mandate.End(end!.Value);
        db.Add(HistoryEntry.Of(actor, Verb.MandateEnded, nameof(Mandate), mandate.Id, now,
            $"{mandate.Role} {mandate.StateId}".TrimEnd() + (end > now ? Mandate.LastDayOf(end.Value).ToString(" yyyy-MM-dd", CultureInfo.InvariantCulture) : "")));
        db.Add(HandOverMail.Ended(mandate, handOver.SuccessorName, now));
        if (end <= now)
            await MoveWork.Move(db, actor, mandate, handOver, addressOf(mandateId), now);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return Outcome.Done;
    }

    private static List<Problem> Check(Mandate mandate, DateTime? end, DateTime now, string note, bool isUnknown)
    {
        var problems = new List<Problem>();
        if (end is null || (end > now && end <= mandate.From) || end > mandate.Until)
            problems.Add(new Problem("LastDay", ProblemRule.OutOfRange));
        if (isUnknown)
            problems.Add(new Problem("Successor", ProblemRule.Unknown));
        if (PlainText.Length(note) is var length && length > HandOver.NoteMaxLength)
            problems.Add(new Problem("Note", ProblemRule.TooLong, HandOver.NoteMaxLength, length));
        else if (PlainText.HasForbiddenCharacters(note))
            problems.Add(new Problem("Note", ProblemRule.ForbiddenCharacters));
        return problems;
    }

    // The first moment without rights: midnight after the last day. Null for a text that is no day, or one in the past.
    private static DateTime? EndOf(string? lastDay, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(lastDay))
            return now;
        if (!DateOnly.TryParseExact(lastDay.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day == DateOnly.MaxValue)
            return null;
        var end = day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return end <= now ? null : end;
    }
}
