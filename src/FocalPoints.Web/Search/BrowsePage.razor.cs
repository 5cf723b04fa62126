using FocalPoints.Kernel;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Web.Shared;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Search;

/// <summary>Browse and search: one page, whatever the question.</summary>
public sealed partial class BrowsePage
{
    private SearchInput input = new();
    private IReadOnlyList<Problem> problems = [];
    private IQueryCollection given = QueryCollection.Empty;
    private Vocabulary vocabulary = default!;
    private SearchResult? result;
    private IReadOnlyList<FacetCount> nearTopics = [];

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    // The question that is answered: the one that was asked, or what is left of it where that found nothing.
    private SearchInput Listed => result?.Relaxed?.Input ?? input;

    private string Count => Plural.Of(result?.Page.Total ?? 0, SharedText.PracticeCountOne, SharedText.PracticeCountOther);

    private string PageName => result switch
    {
        { Page.Total: 0 } => SearchText.NothingYetTitle,
        not null when input.Text.Length > 0 => string.Format(SearchText.TitleOfSearch, input.Text, Count),
        _ => SearchText.Title,
    };

    protected override async Task OnInitializedAsync()
    {
        given = Http.Request.Query;
        vocabulary = await ReadVocabulary.Read(Http.RequestAborted);
        (input, problems) = SearchInput.Parse(given, vocabulary);
        if (problems.Count > 0)
        {
            Http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var today = await ResolveSearch.Resolve(input, Http.RequestAborted);
        if (!ReferenceEquals(today, input))
        {
            Http.Response.Redirect(BrowseUrls.Of(today), permanent: true);
            return;
        }

        var actor = await CurrentActor.Get();
        var found = await RelaxSearch.Search(input, actor, cancel: Http.RequestAborted);
        if (found.Page.Total == 0)
            nearTopics = await NearTopics.Find(input, actor, Http.RequestAborted);

        // Set last: the page is drawn at each pause, and what is drawn must be whole.
        result = found;
        if (result.Page is { Total: > 0, Items.Count: 0 })
            AnswerAtTheEnd.With(Http, StatusCodes.Status404NotFound);
    }
}
