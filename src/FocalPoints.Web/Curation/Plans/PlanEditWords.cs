using System.Globalization;
using FocalPoints.Curation.Plans;
using FocalPoints.Kernel;
using FocalPoints.Treaty;
using FocalPoints.Web.Shared;
using FocalPoints.Web.Shared.Forms;
using FocalPoints.Web.Treaty.Plans;

namespace FocalPoints.Web.Curation.Plans;

/// <summary>The forms of action plans: what was typed, and what is said of it.</summary>
internal static class PlanEditWords
{
    /// <summary>What was typed of a plan.</summary>
    public static PlanInput Plan(PostedForm form) =>
        new(form["title"], form["abbreviation"], form["meeting"], form["adopted"], form["start"], form["end"], form["period"], form["total"]);

    /// <summary>A plan as the form shows it first.</summary>
    public static PlanInput Plan(ActionPlan plan) => new(plan.Title, plan.Abbreviation, plan.AdoptedAtId, plan.AdoptedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        plan.StartYear.ToString(CultureInfo.InvariantCulture), plan.EndYear?.ToString(CultureInfo.InvariantCulture), plan.Period, plan.TotalActions?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The label of a field.</summary>
    public static string LabelOf(string field) => field switch
    {
        nameof(PlanInput.Title) => PlanEditText.PlanTitle,
        nameof(PlanInput.Abbreviation) => PlanEditText.Abbreviation,
        nameof(PlanInput.AdoptedAtId) => PlansText.AdoptedAt,
        nameof(PlanInput.AdoptedOn) => PlansText.AdoptedOn,
        nameof(PlanInput.StartYear) => PlanEditText.StartYear,
        nameof(PlanInput.EndYear) => PlanEditText.EndYear,
        nameof(PlanInput.Period) => PlansText.Period,
        nameof(PlanInput.TotalActions) => PlansText.Total,
        "Actions" => PlansText.Actions,
        nameof(ActionInput.Number) => PlanEditText.Number,
        nameof(ActionInput.Paraphrase) => PlanEditText.Paraphrase,
        nameof(ActionInput.Deadline) => PlansText.Deadline,
        nameof(ActionInput.ObligationIds) => PlansText.Obligations,
        _ => PlansText.Topics,
    };

    /// <summary>The sentence for a broken rule.</summary>
    public static string SentenceOf(Problem problem) => problem switch
    {
        { Field: nameof(PlanInput.StartYear), Rule: ProblemRule.OutOfRange } => string.Format(PlanEditText.YearRange, PlanInput.YearMin, PlanInput.YearMax),
        { Field: nameof(PlanInput.EndYear), Rule: ProblemRule.OutOfRange } => PlanEditText.EndBeforeStart,
        { Field: "Actions", Rule: ProblemRule.Taken } => PlanEditText.NumberTwice,
        { Field: "Actions", Rule: ProblemRule.Unknown } => PlanEditText.NumberMissing,
        { Field: nameof(ActionInput.Number), Rule: ProblemRule.Taken } => PlanEditText.NumberTaken,
        { Field: nameof(ActionInput.Number), Rule: ProblemRule.Unknown } => PlanEditText.NumberMissing,
        _ => Problems.Sentence(problem),
    };
}
