using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Topics;
using FocalPoints.Treaty.Activities;
using FocalPoints.Web.Practices.Cards;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Topics;

/// <summary>One obligation: what it asks for in our words, what belongs to it, and the first practices that serve it.</summary>
public sealed partial class ObligationPage
{
    private Vocabulary vocabulary = default!;
    private Obligation? obligation;
    private SearchInput input = default!;
    private SearchResult result = default!;
    private IReadOnlyList<string> themes = [];
    private IReadOnlyList<ActivityLine> activities = [];

    /// <summary>As in <c>ccm-art-5-2-h</c>.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    /// <summary>The head of the eight points of paragraph 2.</summary>
    private bool IsChapeau => obligation is { IsInArticle5: true, IsPoint: false };

    private IReadOnlyList<string> Points => [.. vocabulary.Points.Where(point => point.Id.StartsWith(obligation!.Id + "-", StringComparison.Ordinal)).Select(point => point.Id)];

    private IEnumerable<FocalPoints.Treaty.Action> Actions => ActionLinks.Serving(vocabulary, action => action.ObligationIds.Contains(obligation!.Id));

    protected override async Task OnInitializedAsync()
    {
        vocabulary = await ReadVocabulary.Read(Http.RequestAborted);
        if (!vocabulary.Obligations.TryGetValue(Id, out var found))
        {
            Navigation.NotFound();
            return;
        }

        input = new SearchInput().With(SearchFacet.Obligation, found.Id);
        result = await SearchPractices.Search(input, await CurrentActor.Get(), FirstPractices.Count, Http.RequestAborted);
        // The link is written on either side: on the obligation, and on the topic.
        themes = [.. vocabulary.CurrentThemes.Where(theme => found.ThemeIds.Contains(theme.Id) || theme.ObligationIds.Contains(found.Id)).Select(theme => theme.Id)];
        var timeline = await ReadTimeline.Read(Http.RequestAborted);
        activities = [.. timeline.Activities.Where(activity => activity.ObligationIds.Contains(found.Id)).Select(activity => activity.Line)];
        obligation = found; // Last: the page is drawn at each pause, and what is drawn must be whole.
    }
}
