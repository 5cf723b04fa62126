using System.Globalization;
using FocalPoints.Practices;
using FocalPoints.Practices.Adopting;
using FocalPoints.Search;
using FocalPoints.States;
using FocalPoints.Treaty.Coordinators;
using FocalPoints.Web.Practices.Cards;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.States;

/// <summary>One State: its focal point, where it stands, what it told, and its part in the Convention's work.</summary>
public sealed partial class StatePage
{
    private Vocabulary vocabulary = default!;
    private State? state;
    private SearchInput input = default!;
    private SearchResult result = default!;
    private Participation work = default!;
    private IReadOnlyList<AdoptedPractice> adopted = [];
    private DateOnly today;
    private bool isAffected;

    /// <summary>As in <c>lao-pdr</c>.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    /// <summary>The State's name in its own languages, then the official one, as far as they differ from the heading.</summary>
    private IReadOnlyList<(string Language, string Name)> OtherNames =>
    [
        .. state!.Languages.Where(state.OfficialName.ContainsKey).Select(language => (language, state.OfficialName[language]))
            .Append((state.OfficialName.LanguageIn(CultureInfo.CurrentUICulture), state.OfficialName.ToString()))
            .Where(name => name.Item2.Length > 0 && name.Item2 != state.Name.ToString()).DistinctBy(name => name.Item2),
    ];

    protected override async Task OnInitializedAsync()
    {
        vocabulary = await ReadVocabulary.Read(Http.RequestAborted);
        if (!vocabulary.States.TryGetValue(Id, out var found))
        {
            Navigation.NotFound();
            return;
        }

        today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        isAffected = found.IsAffected(today);
        input = new SearchInput().With(SearchFacet.State, found.Id);
        var actor = await CurrentActor.Get();
        result = await SearchPractices.Search(input, actor, FirstPractices.Count, Http.RequestAborted);
        adopted = await ListAdoptions.By(actor, found.Id, Http.RequestAborted);
        work = await ReadParticipation.Read(found.Id, Http.RequestAborted);
        state = found; // Last: the page is drawn at each pause, and what is drawn must be whole.
    }
}
