using System.Globalization;
using FocalPoints.Curation.Plans;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Treaty;
using FocalPoints.Web.Shared.Forms;
using FocalPoints.Web.Treaty.Plans;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Plans;

/// <summary>The crosswalk between two plans as a matrix: one plan's actions as rows, the other's as columns.</summary>
public sealed partial class CrosswalkPage
{
    /// <summary>More fields than a form may bring are spread over pages of rows.</summary>
    private const int MostCells = 800;

    private Actor actor = Actor.Visitor;
    private CrosswalkView? view;
    private Refusal? refusal;
    private int page = 1, pages = 1, rowsPerPage = 1;
    private bool isDenied;

    /// <summary>The plan whose actions are the rows.</summary>
    [Parameter]
    public string PlanId { get; set; } = "";

    /// <summary>The plan whose actions are the columns.</summary>
    [Parameter]
    public string OtherId { get; set; } = "";

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageNumber { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string PageName => string.Format(PlanEditText.CrosswalkTitle, view!.Plan.Title, view.Other.Title);

    private IEnumerable<FocalPoints.Treaty.Action> Rows => view!.Plan.Actions.Skip((page - 1) * rowsPerPage).Take(rowsPerPage);

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        if (!PlanAccess.MayEdit(actor))
        {
            isDenied = true;
            return;
        }

        var read = await ReadCrosswalk.Read(actor, PlanId, OtherId, Http.RequestAborted);
        if (read is null)
        {
            Navigation.NotFound();
            return;
        }

        rowsPerPage = Math.Max(1, MostCells / Math.Max(1, read.Other.Actions.Count));
        pages = Math.Max(1, (read.Plan.Actions.Count + rowsPerPage - 1) / rowsPerPage);
        page = Math.Clamp(int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1, 1, pages);
        view = read;
    }

    private async Task Save()
    {
        var cells = Http.Request.Form.Where(field => field.Key.StartsWith(PlanEditUrls.CellPrefix, StringComparison.Ordinal))
            .Select(field => (Names: field.Key.Split('|'), Match: field.Value.ToString())).Where(field => field.Names.Length == 3)
            .Select(field => new CrosswalkCell(field.Names[1], field.Names[2], field.Match)).ToList();
        var version = int.TryParse(PostedForm.Of(Http)?["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var outcome = await EditCrosswalk.Edit(actor, PlanId, OtherId, cells, version, Http.RequestAborted);
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                ConfirmationCookie.Say(Http, Confirmation.CrosswalkSaved, "crosswalk");
                Navigation.NavigateTo(PlanEditUrls.Crosswalk(PlanId, OtherId, page));
                break;
            case OutcomeKind.Invalid:
                var unknown = string.Join(", ", outcome.Problems.Select(problem => problem.Field.Length > 40 ? problem.Field[..40] : problem.Field).Take(5));
                refusal = new Refusal(StatusCodes.Status400BadRequest, string.Format(PlanEditText.UnknownAction, unknown)).Answer(Http);
                break;
            case OutcomeKind.Stale:
                view = await ReadCrosswalk.Read(actor, PlanId, OtherId, Http.RequestAborted);
                refusal = new Refusal(StatusCodes.Status409Conflict, string.Format(PlanEditText.CrosswalkStale, string.Join("; ", Differences().Take(10)))).Answer(Http);
                break;
            default:
                refusal = Refusal.Of(outcome, actor)?.Answer(Http);
                break;
        }
    }

    // Both versions are seen: what was chosen stands in the matrix, what differs from it now is told.
    private IEnumerable<string> Differences() =>
        from action in Rows
        from other in view!.Other.Actions
        let now = view!.MatchOf(action, other)
        where !(now?.ToString() ?? "").Equals(Chosen(action, other), StringComparison.OrdinalIgnoreCase)
        select string.Format(PlanEditText.CellNow, action.Number, other.Number, now is { } match ? PlanWords.Of(match) : PlanEditText.None);

    private string? Chosen(FocalPoints.Treaty.Action action, FocalPoints.Treaty.Action other) =>
        PostedForm.Of(Http)?[PlanEditUrls.Cell(action.Id, other.Id)] ?? view!.MatchOf(action, other)?.ToString();
}
