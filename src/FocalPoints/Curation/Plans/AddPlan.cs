using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Plans;

/// <summary>Adds an action plan with its actions on victim assistance.</summary>
public sealed class AddPlan(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>The new plan's id. The same plan sent twice is one plan, with the same answer.</summary>
    /// <param name="actions">One on a line: its number, then its title, as in <c>31 Name a focal point</c>.</param>
    public async Task<Outcome<string>> Add(Actor actor, PlanInput input, string? actions, CancellationToken cancel = default)
    {
        if (!PlanAccess.MayEdit(actor))
            return Outcome<string>.From(Outcome.Denied);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var lines = LinesOf(actions);
        var problems = await input.Check(db, cancel);
        problems.AddRange(Check(lines));
        if (problems.Count > 0)
            return Outcome<string>.From(Outcome.Invalid(problems));

        var now = clock.GetUtcNow().UtcDateTime;
        var plan = new ActionPlan { Id = Slug.From(input.CleanTitle), Title = "", Abbreviation = "", Verification = Verification.Sourced, EditedAt = now };
        input.PutInto(plan);
        plan.Actions.AddRange(lines.Select((line, at) => new Action
        {
            Id = IdOf(plan, line.Number),
            PlanId = plan.Id,
            Number = line.Number,
            Title = line.Title,
            Position = at + 1,
            Verification = Verification.Sourced,
            EditedAt = now,
        }));

        var ids = plan.Actions.ConvertAll(action => action.Id);
        var known = await db.ActionPlans.AsNoTracking().Include(other => other.Actions)
            .Where(other => other.Id == plan.Id || other.Abbreviation == plan.Abbreviation || other.Actions.Any(action => ids.Contains(action.Id))).ToListAsync(cancel);
        if (known.Exists(other => other.Id == plan.Id && input.IsSaidBy(other) && lines.All(line => other.Actions.Exists(action => action.Number == line.Number && action.Title == line.Title))))
            return Outcome.DoneWith(plan.Id);
        if (known.Count > 0)
            return Outcome<string>.From(Outcome.Invalid(new Problem(known.Exists(other => other.Id == plan.Id) ? nameof(PlanInput.Title) : nameof(PlanInput.Abbreviation), ProblemRule.Taken)));

        db.Add(plan);
        db.Add(HistoryEntry.Of(actor, Verb.Created, nameof(ActionPlan), plan.Id, now, $"{plan.Title}: {lines.Count}"));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Sent twice at once: the other one made it. Or somebody else made one of this name.
            return Outcome<string>.From(Outcome.Stale);
        }

        vocabularies.Forget();
        return Outcome.DoneWith(plan.Id);
    }

    /// <summary>The id of an action: the plan's abbreviation and the action's number, as in <c>lap-31</c>.</summary>
    internal static string IdOf(ActionPlan plan, string number) => Slug.From($"{plan.Abbreviation} {number}");

    private static List<(string Number, string Title)> LinesOf(string? actions) =>
        [.. PlainText.Clean(actions).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0].TrimEnd('.', ':'), parts.Length > 1 ? parts[1] : ""))];

    private static IEnumerable<Problem> Check(List<(string Number, string Title)> lines)
    {
        List<Problem> problems = [];
        if (lines.Count == 0)
            problems.Add(new Problem("Actions", ProblemRule.Required));
        if (lines.Count > PlanInput.ActionsMax)
            problems.Add(new Problem("Actions", ProblemRule.TooMany, PlanInput.ActionsMax, lines.Count));
        if (lines.Exists(line => line.Number.Length == 0 || !line.Number.Any(char.IsLetterOrDigit)))
            problems.Add(new Problem("Actions", ProblemRule.Unknown));
        if (lines.GroupBy(line => Slug.From(line.Number)).Any(same => same.Count() > 1))
            problems.Add(new Problem("Actions", ProblemRule.Taken));
        foreach (var (number, title) in lines)
        {
            Texts.Check(problems, "Actions", number, ActionInput.NumberMax);
            Texts.Check(problems, "Actions", title, ActionInput.TitleMax);
        }

        return problems.DistinctBy(problem => problem.Rule);
    }
}
