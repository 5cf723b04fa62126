using FocalPoints.Curation.Collections;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.States;
using FocalPoints.Treaty.Activities;
using FocalPoints.Web.Shared;
using FocalPoints.Web.States;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Home;

/// <summary>The front page: one question to the index answers all of its counts.</summary>
public sealed partial class HomePage
{
    private const int Newest = 3;

    private const int CollectionsShown = 6;

    private Vocabulary vocabulary = default!;
    private SearchResult result = default!;
    private LatestWork work = default!;
    private IReadOnlyList<CollectionLine> collections = [];
    private bool mayShare;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private int Total => result.Page.Total;

    private string Collection => string.Format(
        HomeText.Collection,
        Plural.Of(Total, SharedText.PracticeCountOne, SharedText.PracticeCountOther),
        Plural.Of(result.Facets[SearchFacet.State].Count, HomeText.StateOne, HomeText.StateOther),
        Plural.Of(result.Facets[SearchFacet.Lang].Count, HomeText.LanguageOne, HomeText.LanguageOther));

    private IEnumerable<State> AffectedStates => vocabulary.AffectedStates(DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime)).ByName();

    protected override async Task OnInitializedAsync()
    {
        vocabulary = await ReadVocabulary.Read(Http.RequestAborted);
        var actor = await CurrentActor.Get();
        // A visitor may turn out to be a focal point; whoever has signed in without a State would only be sent back.
        mayShare = actor.MemberId is null || actor.OwnStates.Any(state => PracticeAccess.MayWrite(actor, state));
        work = await LatestActivities.Read(Newest, Http.RequestAborted);
        collections = [.. (await ListCollections.List(actor, CollectionsShown, Http.RequestAborted)).Where(collection => collection.IsShown)];
        result = await SearchPractices.Search(new SearchInput(), actor, Newest, Http.RequestAborted);
    }

    private int Count(SearchFacet facet, string value) => result.Count(facet, value);
}
