using FocalPoints.Discussion;
using FocalPoints.Practices;
using FocalPoints.Practices.Adopting;
using FocalPoints.Practices.Reading;
using FocalPoints.Search.Relating;
using FocalPoints.Web.Discussion;
using FocalPoints.Web.Practices.Adopting;
using FocalPoints.Web.Practices.Reading;
using FocalPoints.Web.States;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Practices.Record;

/// <summary>One practice. Its number is its address; the readable part after it may change and leads to the right one.</summary>
public sealed partial class PracticePage
{
    private PracticeView? view;
    private string? hiddenNumber;
    private Vocabulary vocabulary = default!;
    private IReadOnlyList<FocalPoints.Practices.PracticeCard> related = [];
    private AdoptionsView adoptions = new([], 0);
    private IReadOnlyList<string> mayAdoptFor = [];

    /// <summary>As in <c>FP-LAO-2026-0012</c>, in any case.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    /// <summary>Null where only the number was given.</summary>
    [Parameter]
    public string? Slug { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string StateName => StateWords.NameOf(view!.StateId, vocabulary);

    // The language that is read, where it is not the author's.
    private string? Language => view!.Shown?.Language;

    // The document has a base address, so a fragment needs the whole address before it.
    private string Address => PracticeUrls.Read(view!.Number, view.Slug, Language);

    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor.Get();
        vocabulary = await ReadVocabulary.Read(Http.RequestAborted);
        var found = await ReadPractice.Read(actor, Number, Http.Request.Query["lang"], Http.RequestAborted);
        if (found is null)
        {
            hiddenNumber = await FindHidden.Find(actor, Number, Http.RequestAborted);
            if (hiddenNumber is null)
                Navigation.NotFound();
            else
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (Number != found.Number || Slug != found.Slug)
        {
            Http.Response.Redirect(PracticeUrls.Read(found.Number, found.Slug, found.Shown?.Language), permanent: true);
            return;
        }

        if (found.Withdrawal is null)
        {
            related = await RelatedPractices.Find(found.Id, actor, cancel: Http.RequestAborted);
            adoptions = await ListAdoptions.Of(actor, found.Id, Http.RequestAborted);
            mayAdoptFor = [.. actor.OwnStates.Where(state => PracticeAccess.MayAdopt(actor, state, found.StateId))];
        }
        else
        {
            Http.Response.StatusCode = StatusCodes.Status410Gone;
        }

        // Set last: the page is drawn at each pause, and what is drawn must be whole.
        view = found;
    }

    private string TitleOf(PracticeText text) => string.Format(RecordText.TitleAndState, text.Content.Title, StateName);

    // What comments and tags need of a practice.
    private DiscussedPractice Discussed(PracticeText text) => new(view!.Id, view.Number, view.Slug, text.Content.Title, text.Content.Language, view.StateId, IsWithdrawn: false);

    private IReadOnlyList<(string Id, string Heading)> Contents(PracticeText text) =>
    [
        .. PracticeSections.Of(text.Content),
        (DiscussionUrls.UsedId, DiscussionText.WhoUses),
        .. adoptions.Total > 0 || mayAdoptFor.Count > 0 ? [(AdoptingUrls.SectionId, AdoptingText.Heading)] : Array.Empty<(string, string)>(),
        (DiscussionUrls.CommentsId, DiscussionText.Comments),
        .. related.Count > 0 ? [("related", RecordText.Related)] : Array.Empty<(string, string)>(),
        ("cite", RecordText.CiteAs),
    ];
}
