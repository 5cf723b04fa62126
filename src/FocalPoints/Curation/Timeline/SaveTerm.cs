using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Timeline;

/// <summary>Writes down who coordinated between two meetings, or mends it.</summary>
public sealed class SaveTerm(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>The record's id. Denied to all but coordinators and the secretariat; stale where somebody else saved meanwhile.</summary>
    /// <param name="id">Null for a new one.</param>
    public async Task<Outcome<string>> Save(Actor actor, string? id, TermInput input, CancellationToken cancel = default)
    {
        if (!TimelineAccess.MayEdit(actor))
            return Outcome<string>.From(Outcome.Denied);
        var rules = new TimelineRules(await vocabularies.Read(cancel));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var term = id is null ? null : await db.CoordinatorTerms.SingleOrDefaultAsync(term => term.Id == id, cancel);
        if (id is not null && term is null)
            return Outcome<string>.From(Outcome.Missing);

        var now = clock.GetUtcNow().UtcDateTime;
        var first = rules.Number(nameof(input.FirstYear), input.FirstYear, TimelineRules.FirstYear, TimelineRules.LastYear, isRequired: true);
        var last = rules.Number(nameof(input.LastYear), input.LastYear, TimelineRules.FirstYear, TimelineRules.LastYear, isRequired: true);
        if (last < first)
            rules.Refuse(nameof(input.LastYear), ProblemRule.OutOfRange);
        var years = $"{first}-{last}";
        var made = term ?? new CoordinatorTerm { Id = TimelineRules.IdOf("va-coord", years, input.FormId), Term = years };
        if (term is null && await db.CoordinatorTerms.AnyAsync(other => other.Id == made.Id, cancel))
            return Outcome.DoneWith(made.Id);
        if (term is not null && term.Version != input.Version)
            return Outcome<string>.From(Outcome.Stale);

        made.Term = years;
        await TakeMeetings(db, made, input, rules, cancel);
        made.StateIds = rules.States(nameof(input.States), input.States);
        if (made.StateIds.Count == 0)
            rules.Refuse(nameof(input.States), ProblemRule.Required);
        made.Role = rules.Line(nameof(input.Role), input.Role);
        made.CooperationStateIds = rules.States(nameof(input.CooperationStates), input.CooperationStates);
        made.CooperationVerification = made.CooperationStateIds.Count > 0 ? Verification.Sourced : Verification.Unknown;
        made.Note = rules.Text(nameof(input.Note), input.Note, TimelineRules.ProseMax);
        if (rules.Problems.Count > 0)
            return Outcome<string>.From(Outcome.Invalid(rules.Problems));
        made.Version++;
        return await databases.SaveRecord(db, actor, made, term is null, made.Term, now, cancel);
    }

    private static async Task TakeMeetings(FocalPointsDb db, CoordinatorTerm term, TermInput input, TimelineRules rules, CancellationToken cancel)
    {
        term.FromMeetingId = string.IsNullOrEmpty(input.From) ? null : input.From;
        term.ToMeetingId = string.IsNullOrEmpty(input.To) ? null : input.To;
        var days = await db.Meetings.Where(meeting => meeting.Id == term.FromMeetingId || meeting.Id == term.ToMeetingId)
            .ToDictionaryAsync(meeting => meeting.Id, meeting => (First: meeting.StartsOn, Last: meeting.IsMonthOnly ? meeting.StartsOn?.AddMonths(1).AddDays(-1) : meeting.StartsOn), cancel);
        if (term.FromMeetingId is { } from && !days.ContainsKey(from))
            rules.Refuse(nameof(input.From), ProblemRule.Unknown);
        if (term.ToMeetingId is { } to && !days.ContainsKey(to))
            rules.Refuse(nameof(input.To), ProblemRule.Unknown);
        else if (term is { FromMeetingId: { } earlier, ToMeetingId: { } later } && (earlier == later || days[later].Last < days.GetValueOrDefault(earlier).First))
            rules.Refuse(nameof(input.To), ProblemRule.OutOfRange);
    }
}
