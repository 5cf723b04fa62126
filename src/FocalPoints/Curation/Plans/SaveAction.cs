using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Plans;

/// <summary>Adds an action to a plan, or changes one. From then on the product's own text does not replace it.</summary>
public sealed class SaveAction(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>The action's id. Sent twice, the same answer.</summary>
    /// <param name="id">Null for a new one.</param>
    /// <param name="version">Of the action, as it was read; of no matter for a new one.</param>
    public async Task<Outcome<string>> Save(Actor actor, string planId, string? id, ActionInput input, int version, CancellationToken cancel = default)
    {
        if (!PlanAccess.MayEdit(actor))
            return Outcome<string>.From(Outcome.Denied);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plan = await db.ActionPlans.Include(plan => plan.Actions).SingleOrDefaultAsync(plan => plan.Id == planId, cancel);
        var action = plan?.Actions.Find(action => action.Id == id);
        if (plan is null || (id is not null && action is null))
            return Outcome<string>.From(Outcome.Missing);
        var problems = Check(input, await vocabularies.Read(cancel));
        if (problems.Count > 0)
            return Outcome<string>.From(Outcome.Invalid(problems));

        var same = plan.Actions.Find(other => Slug.From(other.Number) == Slug.From(input.CleanNumber) && other != action);
        if ((action ?? same) is { } known && input.IsSaidBy(known))
            return Outcome.DoneWith(known.Id);
        if (action is not null && action.Version != version)
            return Outcome<string>.From(Outcome.Stale);
        var newId = AddPlan.IdOf(plan, input.CleanNumber);
        if (same is not null || (action is null && await db.Actions.AnyAsync(other => other.Id == newId, cancel)))
            return Outcome<string>.From(Outcome.Invalid(new Problem(nameof(ActionInput.Number), ProblemRule.Taken)));

        var now = clock.GetUtcNow().UtcDateTime;
        var isNew = action is null;
        if (action is null)
            plan.Actions.Add(action = new Action { Id = newId, PlanId = planId, Number = "", Position = plan.Actions.Select(other => other.Position).DefaultIfEmpty().Max() + 1 });
        input.PutInto(action);
        action.Verification = Verification.Sourced;
        action.EditedAt = now;
        action.Version++;
        db.Add(HistoryEntry.Of(actor, isNew ? Verb.Created : Verb.Edited, nameof(Action), action.Id, now, $"{plan.Title}, {action.Number}"));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            return Outcome<string>.From(Outcome.Stale);
        }

        vocabularies.Forget();
        return Outcome.DoneWith(action.Id);
    }

    private static List<Problem> Check(ActionInput input, Vocabulary vocabulary)
    {
        List<Problem> problems = [];
        Texts.Check(problems, nameof(ActionInput.Number), input.CleanNumber, ActionInput.NumberMax, isRequired: true);
        if (input.CleanNumber.Length > 0 && !input.CleanNumber.Any(char.IsLetterOrDigit))
            problems.Add(new Problem(nameof(ActionInput.Number), ProblemRule.Unknown));
        Texts.Check(problems, nameof(ActionInput.Title), PlainText.Clean(input.Title), ActionInput.TitleMax);
        Texts.Check(problems, nameof(ActionInput.Paraphrase), PlainText.Clean(input.Paraphrase), ActionInput.ParaphraseMax);
        Texts.Check(problems, nameof(ActionInput.Deadline), PlainText.Clean(input.Deadline), ActionInput.DeadlineMax);
        if (!input.ObligationIds.All(vocabulary.Obligations.ContainsKey))
            problems.Add(new Problem(nameof(ActionInput.ObligationIds), ProblemRule.Unknown));
        if (!input.ThemeIds.All(vocabulary.Themes.ContainsKey))
            problems.Add(new Problem(nameof(ActionInput.ThemeIds), ProblemRule.Unknown));
        return problems;
    }
}
