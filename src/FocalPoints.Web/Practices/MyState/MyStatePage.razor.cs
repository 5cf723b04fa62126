using System.Globalization;
using FocalPoints.Curation.Desk;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.States;
using FocalPoints.Web.Curation.Desk;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Practices.MyState;

/// <summary>What a State is writing, has published and has withdrawn, with what can be done about each.</summary>
public sealed partial class MyStatePage
{
    private Actor actor = Actor.Visitor;
    private IReadOnlyList<State> states = [];
    private State state = default!;
    private Shelf shelf;
    private bool isFocalPoint;
    private bool isWithoutState;
    private bool badAddress;
    private bool isWithdrawn;
    private StateShelf? shelves;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "state")]
    private string? StateId { get; set; }

    [SupplyParameterFromQuery(Name = "shelf")]
    private string? ShelfName { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageNumber { get; set; }

    // Only who writes for several States meets their ids.
    private string? StateInAddress => states.Count > 1 ? state.Id : null;

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        states = OwnStates.Of(actor, await ReadVocabulary.Read(Http.RequestAborted));
        if (states.Count == 0)
        {
            // Whoever looks after the collection begins elsewhere. A form that is sent here is not sent on.
            if (!HttpMethods.IsPost(Http.Request.Method) && DeskAccess.MayRead(actor))
            {
                Navigation.NavigateTo(DeskUrls.Desk);
                return;
            }

            isWithoutState = true;
            return;
        }

        if (states.FirstOrDefault(own => StateId is null || own.Id == StateId) is not { } chosen)
        {
            Navigation.NotFound();
            return;
        }

        if (!TryReadAddress(out var page))
        {
            Http.Response.StatusCode = StatusCodes.Status400BadRequest;
            badAddress = true;
            return;
        }

        state = chosen;
        isFocalPoint = PracticeAccess.MayPublish(actor, state.Id);
        shelves = await ListStatePractices.List(actor, state.Id, shelf, page, Http.RequestAborted);
    }

    private bool TryReadAddress(out int page)
    {
        page = 1;
        var isKnown = Enum.GetValues<Shelf>().Where(known => ShelfName is null || WorkspaceUrls.NameOf(known) == ShelfName).ToList();
        if (isKnown.Count == 0)
            return false;
        shelf = isKnown[0];
        return PageNumber is null || (int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page >= 1);
    }

    private async Task Edit()
    {
        var outcome = Guid.TryParse(PostedForm.Of(Http)?["id"], out var id)
            ? await EditPublished.Edit(actor, id, Http.RequestAborted)
            : Outcome.Missing;
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                Navigation.NavigateTo(WorkspaceUrls.Compose(id));
                break;
            case OutcomeKind.Missing:
                Navigation.NotFound();
                break;
            default:
                isWithdrawn = true;
                Http.Response.StatusCode = StatusCodes.Status409Conflict;
                break;
        }
    }
}
