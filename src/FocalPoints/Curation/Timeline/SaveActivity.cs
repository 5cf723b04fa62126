using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Timeline;

/// <summary>Writes down what the Coordinators did, or mends what is written. A record that shipped with the product is the editor's from then on.</summary>
public sealed class SaveActivity(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>The record's id. Denied to all but coordinators and the secretariat; stale where somebody else saved meanwhile.</summary>
    /// <param name="id">Null for a new one.</param>
    public async Task<Outcome<string>> Save(Actor actor, string? id, ActivityInput input, CancellationToken cancel = default)
    {
        if (!TimelineAccess.MayEdit(actor))
            return Outcome<string>.From(Outcome.Denied);
        var rules = new TimelineRules(await vocabularies.Read(cancel));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var activity = id is null ? null : await db.Activities.SingleOrDefaultAsync(activity => activity.Id == id, cancel);
        if (id is not null && activity is null)
            return Outcome<string>.From(Outcome.Missing);

        var now = clock.GetUtcNow().UtcDateTime;
        var title = rules.Line(nameof(input.Title), input.Title, isRequired: true);
        var year = rules.Number(nameof(input.Year), input.Year, TimelineRules.FirstYear, TimelineRules.LastYear, isRequired: true);
        var made = activity ?? new Activity { Id = TimelineRules.IdOf($"va-{year}", title, input.FormId), Title = title };
        if (activity is null && await db.Activities.AnyAsync(other => other.Id == made.Id, cancel))
            return Outcome.DoneWith(made.Id);
        if (activity is not null && activity.Version != input.Version)
            return Outcome<string>.From(Outcome.Stale);

        made.Title = title;
        made.Year = year ?? 0;
        await Take(db, made, input, rules, cancel);
        if (rules.Problems.Count > 0)
            return Outcome<string>.From(Outcome.Invalid(rules.Problems));
        made.Version++;
        return await databases.SaveRecord(db, actor, made, activity is null, made.Title, now, cancel);
    }

    private static async Task Take(FocalPointsDb db, Activity activity, ActivityInput input, TimelineRules rules, CancellationToken cancel)
    {
        activity.Kind = rules.Choice<ActivityKind>(nameof(input.Kind), input.Kind, isRequired: true) ?? default;
        activity.Month = rules.Number(nameof(input.Month), input.Month, 1, 12);
        activity.Day = rules.Number(nameof(input.Day), input.Day, 1, 31);
        if (activity.Day is { } day && (activity.Month is not { } month || (activity.Year is >= TimelineRules.FirstYear and <= TimelineRules.LastYear && day > DateTime.DaysInMonth(activity.Year, month))))
            rules.Refuse(nameof(input.Day), ProblemRule.OutOfRange);
        activity.Summary = rules.Text(nameof(input.Summary), input.Summary, TimelineRules.ProseMax);
        activity.Purpose = rules.Text(nameof(input.Purpose), input.Purpose, TimelineRules.ProseMax);
        activity.StateIds = rules.States(nameof(input.States), input.States);
        activity.OrganisationIds = await Organisations(db, input.Organisations, rules, cancel);
        activity.ActionIds = rules.Actions(nameof(input.Actions), input.Actions);
        activity.ActionPlanId = rules.PlanOf(nameof(input.Actions), activity.ActionIds) ?? (input.Actions.All(string.IsNullOrWhiteSpace) ? activity.ActionPlanId : null);
        activity.ObligationIds = rules.Obligations(nameof(input.Obligations), input.Obligations);
        activity.ThemeIds = rules.Themes(nameof(input.Themes), input.Themes);
        activity.TowardsMeetingId = await MeetingOf(db, nameof(input.Towards), input.Towards, rules, cancel);
        activity.HeldAtId = await MeetingOf(db, nameof(input.HeldAt), input.HeldAt, rules, cancel);
        activity.Venue = rules.Line(nameof(input.Venue), input.Venue);
        activity.Format = rules.Choice<MeetingFormat>(nameof(input.Format), input.Format);
        activity.Documents = rules.Lines(nameof(input.Documents), input.Documents);
        activity.PracticeNumbers = [.. rules.Lines(nameof(input.Practices), input.Practices).Select(number => number.ToUpperInvariant())];
        activity.Note = rules.Text(nameof(input.Note), input.Note, TimelineRules.ProseMax);

        // What everybody reads may name only what everybody may read.
        var numbers = activity.PracticeNumbers;
        if (numbers.Count > 0 && await db.Practices.Where(PracticeAccess.MayRead(Actor.Visitor)).CountAsync(practice => numbers.Contains(practice.Number!), cancel) != numbers.Count)
            rules.Refuse(nameof(input.Practices), ProblemRule.Unknown);
    }

    private static async Task<string?> MeetingOf(FocalPointsDb db, string field, string? id, TimelineRules rules, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(id))
            return null;
        if (!await db.Meetings.AnyAsync(meeting => meeting.Id == id, cancel))
            rules.Refuse(field, ProblemRule.Unknown);
        return id;
    }

    private static async Task<List<string>> Organisations(FocalPointsDb db, IReadOnlyList<string?> typed, TimelineRules rules, CancellationToken cancel)
    {
        var names = typed.Select(name => rules.Line(nameof(ActivityInput.Organisations), name)).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        rules.Count(nameof(ActivityInput.Organisations), names.Count);
        if (names.Count == 0)
            return [];
        var known = await db.Organisations.AsNoTracking().ToListAsync(cancel);
        var ids = new List<string>();
        foreach (var name in names)
        {
            var organisation = known.Find(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(other.Id, name, StringComparison.OrdinalIgnoreCase)
                || (other.Abbreviation.Length > 0 && string.Equals(other.Abbreviation, name, StringComparison.OrdinalIgnoreCase)));
            if (organisation is null)
            {
                organisation = new Organisation { Id = Slug.From(name), Name = name, Verification = Verification.Sourced };
                if (known.Exists(other => other.Id == organisation.Id))
                    organisation = known.Single(other => other.Id == organisation.Id);
                else
                    db.Add(organisation);
                known.Add(organisation);
            }

            ids.Add(organisation.Id);
        }

        return [.. ids.Distinct()];
    }
}
