using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Timeline;

/// <summary>Announces a meeting, or mends what is written of one.</summary>
public sealed class SaveMeeting(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>The record's id. Denied to all but coordinators and the secretariat; stale where somebody else saved meanwhile.</summary>
    /// <param name="id">Null for a new one.</param>
    public async Task<Outcome<string>> Save(Actor actor, string? id, MeetingInput input, CancellationToken cancel = default)
    {
        if (!TimelineAccess.MayEdit(actor))
            return Outcome<string>.From(Outcome.Denied);
        var rules = new TimelineRules(await vocabularies.Read(cancel));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var meeting = id is null ? null : await db.Meetings.SingleOrDefaultAsync(meeting => meeting.Id == id, cancel);
        if (id is not null && meeting is null)
            return Outcome<string>.From(Outcome.Missing);

        var now = clock.GetUtcNow().UtcDateTime;
        var name = rules.Line(nameof(input.Name), input.Name, isRequired: true);
        var made = meeting ?? new Meeting { Id = TimelineRules.IdOf("meeting", name, input.FormId), Name = name };
        if (meeting is null && await db.Meetings.AnyAsync(other => other.Id == made.Id, cancel))
            return Outcome.DoneWith(made.Id);
        if (meeting is not null && meeting.Version != input.Version)
            return Outcome<string>.From(Outcome.Stale);

        made.Name = name;
        Take(made, input, rules);
        if (made.PartOfId is { } whole && (whole == made.Id || !await db.Meetings.AnyAsync(other => other.Id == whole && other.PartOfId == null, cancel)))
            rules.Refuse(nameof(input.PartOf), ProblemRule.Unknown);
        if (rules.Problems.Count > 0)
            return Outcome<string>.From(Outcome.Invalid(rules.Problems));
        made.Version++;
        return await databases.SaveRecord(db, actor, made, meeting is null, made.Name, now, cancel);
    }

    private static void Take(Meeting meeting, MeetingInput input, TimelineRules rules)
    {
        meeting.Kind = rules.Choice<MeetingKind>(nameof(input.Kind), input.Kind, isRequired: true) ?? default;
        meeting.Abbreviation = rules.Line(nameof(input.Abbreviation), input.Abbreviation);
        meeting.City = rules.Line(nameof(input.City), input.City);
        meeting.CountryId = rules.States(nameof(input.Country), [input.Country]).FirstOrDefault();
        TakeDates(meeting, input, rules);
        meeting.PresidencyIds = rules.States(nameof(input.Presidency), input.Presidency);
        meeting.Format = rules.Choice<MeetingFormat>(nameof(input.Format), input.Format);
        meeting.Outcome = rules.Text(nameof(input.Outcome), input.Outcome, TimelineRules.ProseMax);
        meeting.VictimAssistance = rules.Text(nameof(input.VictimAssistance), input.VictimAssistance, TimelineRules.ProseMax);
        meeting.Documents = rules.Lines(nameof(input.Documents), input.Documents);
        meeting.PartOfId = string.IsNullOrEmpty(input.PartOf) ? null : input.PartOf;
        meeting.Note = rules.Text(nameof(input.Note), input.Note, TimelineRules.ProseMax);
    }

    // A day at one end and a month at the other says nothing that can be compared or shown.
    private static void TakeDates(Meeting meeting, MeetingInput input, TimelineRules rules)
    {
        var (start, end) = (rules.DayOrMonth(nameof(input.StartsOn), input.StartsOn), rules.DayOrMonth(nameof(input.EndsOn), input.EndsOn));
        if (end is not null && (string.IsNullOrWhiteSpace(input.StartsOn) || end?.Last < start?.First || (start is not null && start?.IsMonth != end?.IsMonth)))
            rules.Refuse(nameof(input.EndsOn), ProblemRule.OutOfRange);
        (meeting.StartsOn, meeting.EndsOn, meeting.IsMonthOnly) = (start?.First, end?.Last, start?.IsMonth ?? false);
    }
}
