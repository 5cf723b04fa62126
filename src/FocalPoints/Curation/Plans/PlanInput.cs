using System.Globalization;
using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Treaty;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Plans;

/// <summary>What a form says of an action plan, as it was typed.</summary>
/// <param name="AdoptedAtId">The id of the meeting that adopted it; null or empty where it is not on record.</param>
/// <param name="AdoptedOn">As in <c>2021-09-21</c>; may be empty.</param>
/// <param name="StartYear">As in <c>2021</c>.</param>
/// <param name="EndYear">May be empty while it runs.</param>
/// <param name="Period">From when until when in words, English; may be empty.</param>
/// <param name="TotalActions">Of the whole plan; may be empty.</param>
public sealed record PlanInput(string? Title, string? Abbreviation, string? AdoptedAtId, string? AdoptedOn, string? StartYear, string? EndYear, string? Period, string? TotalActions)
{
    /// <summary>The longest texts, in text elements.</summary>
    public const int TitleMax = 120, AbbreviationMax = 12, PeriodMax = 300;

    /// <summary>The years that a plan can begin and end in: the Convention was adopted in 2008.</summary>
    public const int YearMin = 2008, YearMax = 2100;

    /// <summary>The most actions that a plan has.</summary>
    public const int ActionsMax = 500;

    internal string CleanTitle => PlainText.Clean(Title);

    internal string CleanAbbreviation => PlainText.Clean(Abbreviation).ToUpperInvariant();

    /// <summary>What is wrong with it. One statement where a meeting is named.</summary>
    internal async Task<List<Problem>> Check(FocalPointsDb db, CancellationToken cancel)
    {
        List<Problem> problems = [];
        Texts.Check(problems, nameof(Title), CleanTitle, TitleMax, isRequired: true);
        Texts.Check(problems, nameof(Abbreviation), CleanAbbreviation, AbbreviationMax, isRequired: true);
        Texts.Check(problems, nameof(Period), PlainText.Clean(Period), PeriodMax);
        if (AdoptedAtId is { Length: > 0 } meeting && !await db.Meetings.AnyAsync(known => known.Id == meeting, cancel))
            problems.Add(new Problem(nameof(AdoptedAtId), ProblemRule.Unknown));
        if (!string.IsNullOrWhiteSpace(AdoptedOn) && Day is null)
            problems.Add(new Problem(nameof(AdoptedOn), ProblemRule.OutOfRange));
        if (string.IsNullOrWhiteSpace(StartYear))
            problems.Add(new Problem(nameof(StartYear), ProblemRule.Required));
        else if (Number(StartYear, YearMin, YearMax) is null)
            problems.Add(new Problem(nameof(StartYear), ProblemRule.OutOfRange));
        if (!string.IsNullOrWhiteSpace(EndYear) && Number(EndYear, Number(StartYear, YearMin, YearMax) ?? YearMin, YearMax) is null)
            problems.Add(new Problem(nameof(EndYear), ProblemRule.OutOfRange));
        if (!string.IsNullOrWhiteSpace(TotalActions) && Number(TotalActions, 1, ActionsMax) is null)
            problems.Add(new Problem(nameof(TotalActions), ProblemRule.OutOfRange));
        return problems;
    }

    /// <summary>Writes it into a plan. It was checked before.</summary>
    internal void PutInto(ActionPlan plan)
    {
        plan.Title = CleanTitle;
        plan.Abbreviation = CleanAbbreviation;
        plan.AdoptedAtId = AdoptedAtId is { Length: > 0 } meeting ? meeting : null;
        plan.AdoptedOn = Day;
        plan.StartYear = Number(StartYear, YearMin, YearMax) ?? YearMin;
        plan.EndYear = Number(EndYear, YearMin, YearMax);
        plan.Period = PlainText.Clean(Period);
        plan.TotalActions = Number(TotalActions, 1, ActionsMax);
    }

    /// <summary>Whether a plan says all this already.</summary>
    internal bool IsSaidBy(ActionPlan plan)
    {
        var said = new ActionPlan { Id = plan.Id, Title = "", Abbreviation = "" };
        PutInto(said);
        return (said.Title, said.Abbreviation, said.AdoptedAtId, said.AdoptedOn, said.StartYear, said.EndYear, said.Period, said.TotalActions)
            == (plan.Title, plan.Abbreviation, plan.AdoptedAtId, plan.AdoptedOn, plan.StartYear, plan.EndYear, plan.Period, plan.TotalActions);
    }

    private DateOnly? Day => DateOnly.TryParseExact(AdoptedOn?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= YearMin and <= YearMax ? day : null;

    private static int? Number(string? text, int from, int to) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to ? number : null;
}

/// <summary>The rules that every text of a plan has.</summary>
internal static class Texts
{
    /// <summary>Adds what is wrong with a text.</summary>
    public static void Check(List<Problem> problems, string field, string text, int max, bool isRequired = false)
    {
        if (text.Length == 0 && isRequired)
            problems.Add(new Problem(field, ProblemRule.Required));
        if (PlainText.HasForbiddenCharacters(text))
            problems.Add(new Problem(field, ProblemRule.ForbiddenCharacters));
        if (PlainText.Length(text) is var length && length > max)
            problems.Add(new Problem(field, ProblemRule.TooLong, max, length));
    }
}
