using System.Globalization;
using FocalPoints.Kernel;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using FocalPoints.Web.Shared;
using FocalPoints.Web.Treaty.Activities;
using FocalPoints.Web.Treaty.Meetings;

namespace FocalPoints.Web.Curation.Timeline;

/// <summary>What people read in the forms of the timeline.</summary>
internal static class TimelineWords
{
    public static IEnumerable<(string, string)> ActivityKinds => Enum.GetValues<ActivityKind>().Select(kind => (kind.ToString(), ActivityWords.Of(kind)));

    public static IEnumerable<(string, string)> MeetingKinds => Enum.GetValues<MeetingKind>().Select(kind => (kind.ToString(), MeetingWords.Of(kind)));

    public static IEnumerable<(string, string)> Formats => Enum.GetValues<MeetingFormat>().Select(format => (format.ToString(), MeetingWords.Of(format)));

    public static IEnumerable<(string, string)> Months => Enumerable.Range(1, 12).Select(month => (month.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month)));

    /// <summary>The names of States, as they are typed.</summary>
    public static IEnumerable<string> StatesOf(IEnumerable<string> ids, Vocabulary vocabulary) => ids.Select(id => vocabulary.States.GetValueOrDefault(id)?.Name.ToString() ?? id);

    /// <summary>The label of a field; the texts are named as the fields are.</summary>
    public static string LabelOf(string field) => TimelineText.ResourceManager.GetString(field, TimelineText.Culture) ?? field;

    /// <summary>What is wrong, where the shared sentence says too little.</summary>
    public static string SentenceOf(Problem problem) => (problem.Field, problem.Rule) switch
    {
        ("StartsOn", ProblemRule.OutOfRange) => TimelineText.BadStart,
        ("EndsOn", ProblemRule.OutOfRange) => TimelineText.BadMeetingEnd,
        ("LastYear" or "To", ProblemRule.OutOfRange) => TimelineText.BadEnd,
        ("Day", ProblemRule.OutOfRange) => TimelineText.BadDay,
        ("Actions", ProblemRule.TooMany) when problem.Limit == 1 => TimelineText.BadPlan,
        ("Practices", ProblemRule.Unknown) => TimelineText.UnknownPractices,
        (_, ProblemRule.Unknown) => TimelineText.UnknownName,
        _ => Problems.Sentence(problem),
    };
}
