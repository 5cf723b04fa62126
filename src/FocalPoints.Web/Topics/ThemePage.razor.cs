using System.Globalization;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Topics;
using FocalPoints.Treaty.Activities;
using FocalPoints.Web.Practices.Cards;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Topics;

/// <summary>One topic: what it is, what it belongs to, and the first of its practices.</summary>
public sealed partial class ThemePage
{
    private Vocabulary vocabulary = default!;
    private Theme? theme;
    private SearchInput input = default!;
    private SearchResult result = default!;
    private IReadOnlyDictionary<string, int> counts = default!;
    private IReadOnlyList<ActivityLine> activities = [];

    /// <summary>As in <c>physical-rehabilitation</c>.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private IReadOnlyList<Theme> Narrower => [.. vocabulary.CurrentThemes.Where(other => other.BroaderId == theme!.Id)];

    private IReadOnlyList<(string, string)> Trail =>
        [(TopicsText.Topics, TopicUrls.Themes), .. vocabulary.WithBroader(theme!.Id).Skip(1).Reverse().Select(id => (vocabulary.Themes[id].Label.ToString(), TopicUrls.Theme(id)))];

    private string SynonymLanguage => theme!.Synonyms.ContainsKey(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName : "en";

    private IReadOnlyList<string> Synonyms => theme!.Synonyms.GetValueOrDefault(SynonymLanguage) ?? [];

    protected override async Task OnInitializedAsync()
    {
        vocabulary = await ReadVocabulary.Read(Http.RequestAborted);
        if (vocabulary.CurrentTheme(Id) is not { } found)
        {
            Navigation.NotFound();
            return;
        }

        if (found.Id != Id)
        {
            Http.Response.Redirect(TopicUrls.Theme(found.Id), permanent: true);
            return;
        }

        input = new SearchInput().With(SearchFacet.Theme, found.Id);
        result = await SearchPractices.Search(input, await CurrentActor.Get(), FirstPractices.Count, Http.RequestAborted);
        // A facet is counted as if it did not narrow, so the narrower topics' counts stand in the same answer.
        counts = result.Facets[SearchFacet.Theme].ToDictionary(count => count.Value, count => count.Count);
        var timeline = await ReadTimeline.Read(Http.RequestAborted);
        activities = [.. timeline.Activities.Where(activity => activity.ThemeIds.Contains(found.Id)).Select(activity => activity.Line)];
        theme = found; // Last: the page is drawn at each pause, and what is drawn must be whole.
    }
}
