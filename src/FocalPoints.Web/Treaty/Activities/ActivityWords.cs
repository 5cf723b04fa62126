using System.Globalization;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using FocalPoints.Treaty.Activities;
using FocalPoints.Web.States;

namespace FocalPoints.Web.Treaty.Activities;

/// <summary>What people read for kinds of activities, organisations and dates of any precision.</summary>
public static class ActivityWords
{
    public static string Of(ActivityKind kind) => kind switch
    {
        ActivityKind.WorkPlan => ActivitiesText.WorkPlan,
        ActivityKind.ConceptNote => ActivitiesText.ConceptNote,
        ActivityKind.DatabaseLaunch => ActivitiesText.DatabaseLaunch,
        ActivityKind.Meeting => ActivitiesText.Meeting,
        ActivityKind.Panel => ActivitiesText.Panel,
        ActivityKind.Workshop => ActivitiesText.Workshop,
        ActivityKind.Guidelines => ActivitiesText.Guidelines,
        ActivityKind.Publication => ActivitiesText.Publication,
        _ => ActivitiesText.Report,
    };

    /// <summary>What people read for a value that the timeline is narrowed to.</summary>
    public static string Of(ActivityFacet facet, string value, Timeline timeline, Vocabulary vocabulary) => facet switch
    {
        ActivityFacet.Kind => Of(Enum.GetValues<ActivityKind>().Single(kind => ActivityFilter.ValueOf(kind) == value)),
        ActivityFacet.State => StateWords.NameOf(value, vocabulary),
        ActivityFacet.Organisation => timeline.Organisations.TryGetValue(value, out var organisation) ? organisation.Name : value,
        _ => value,
    };

    /// <summary>The name with its abbreviation.</summary>
    public static string Of(OrganisationView organisation) => organisation.Abbreviation.Length == 0
        ? organisation.Name
        : string.Format(ActivitiesText.OrganisationShort, organisation.Name, organisation.Abbreviation);

    /// <summary>As in <c>18 May 2016</c>, <c>May 2016</c> or <c>2016</c>, in the reader's language.</summary>
    public static string DateOf(int year, int? month, int? day) => Format(year, month, day, "d MMMM yyyy", "MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>As in <c>18 May</c> or <c>May</c>, where the year stands beside it; empty where only the year is known.</summary>
    public static string DayOf(int year, int? month, int? day) => month is null ? "" : Format(year, month, day, "d MMMM", "MMMM", CultureInfo.CurrentCulture);

    /// <summary>For machines: <c>2016-05-18</c>, <c>2016-05</c> or <c>2016</c>.</summary>
    public static string MachineDateOf(int year, int? month, int? day) => Format(year, month, day, "yyyy-MM-dd", "yyyy-MM", CultureInfo.InvariantCulture);

    private static string Format(int year, int? month, int? day, string withDay, string withMonth, CultureInfo culture) =>
        month is null ? year.ToString("0000", CultureInfo.InvariantCulture) : new DateOnly(year, month.Value, day ?? 1).ToString(day is null ? withMonth : withDay, culture);
}
