using FocalPoints.Kernel;
using FocalPoints.Practices;
using FocalPoints.Treaty.Activities;
using FocalPoints.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Treaty.Activities;

/// <summary>The timeline of what the Coordinators did: one page, whatever it is narrowed to.</summary>
public sealed partial class ActivitiesPage
{
    private ActivityFilter filter = new();
    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<ActivityView> found = [];
    private Vocabulary vocabulary = default!;
    private Timeline? timeline;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string Lede => timeline!.Activities is { Count: > 0 } all
        ? string.Format(ActivitiesText.Lede, all.Min(activity => activity.Year), all.Max(activity => activity.Year))
        : ActivitiesText.LedeEmpty;

    /// <summary>The values that the timeline is narrowed to, by name.</summary>
    private string InUse => string.Join(SharedText.Join, Enum.GetValues<ActivityFacet>().SelectMany(facet => filter.Values(facet).Select(value => ActivityWords.Of(facet, value, timeline!, vocabulary))));

    /// <summary>The years with their entries, newest first. In the whole timeline, years between them that have none stand there too.</summary>
    private IEnumerable<(int From, int Until, IReadOnlyList<ActivityView> Entries)> Years
    {
        get
        {
            int? later = null;
            foreach (var year in found.GroupBy(activity => activity.Year))
            {
                if (filter.IsEverything && later is { } next && next - year.Key > 1)
                    yield return (year.Key + 1, next - 1, []);
                yield return (year.Key, year.Key, [.. year]);
                later = year.Key;
            }
        }
    }

    protected override async Task OnInitializedAsync()
    {
        vocabulary = await ReadVocabulary.Read(Http.RequestAborted);
        var everything = await ReadTimeline.Read(Http.RequestAborted);
        (filter, problems) = ActivityFilter.Parse(Http.Request.Query, everything, vocabulary.States.ContainsKey);
        if (problems.Count > 0)
            Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        found = everything.Matching(filter);
        timeline = everything; // Last: the page is drawn at each pause, and what is drawn must be whole.
    }
}
