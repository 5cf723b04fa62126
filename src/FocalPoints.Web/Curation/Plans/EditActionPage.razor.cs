using System.Globalization;
using FocalPoints.Curation.Plans;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using FocalPoints.Web.Shared.Forms;
using FocalPoints.Web.Treaty.Plans;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Plans;

/// <summary>An action of a plan: a new one, or one that is changed.</summary>
public sealed partial class EditActionPage
{
    private Actor actor = Actor.Visitor;
    private ActionPlan? plan;
    private FocalPoints.Treaty.Action? action;
    private ActionInput input = new(null, null, null, null, [], []);
    private Vocabulary vocabulary = default!;
    private IReadOnlyList<Problem> problems = [];
    private Refusal? refusal;
    private bool isDenied;

    /// <summary>As in <c>lausanne-action-plan</c>.</summary>
    [Parameter]
    public string PlanId { get; set; } = "";

    /// <summary>As in <c>lap-31</c>; null for a new one.</summary>
    [Parameter]
    public string? Id { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string Here => Id is null ? PlanEditUrls.NewAction(PlanId) : PlanEditUrls.Action(PlanId, Id);

    private string PageName => action is null
        ? string.Format(PlanEditText.AddActionTo, plan!.Title)
        : string.Format(PlanEditText.EditActionTitle, string.Format(PlansText.PlanAndAction, plan!.Title, action.Number));

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        if (!PlanAccess.MayEdit(actor))
        {
            isDenied = true;
            return;
        }

        vocabulary = await Vocabularies.Read(Http.RequestAborted);
        var read = await ReadPlan.Read(actor, PlanId, Http.RequestAborted);
        action = read?.Actions.Find(one => one.Id == Id);
        if (read is null || (Id is not null && action is null))
        {
            Navigation.NotFound();
            return;
        }

        if (PostedForm.Of(Http) is { } posted)
            input = new ActionInput(posted["number"], posted["title"], posted["paraphrase"], posted["deadline"], Several("obligation"), Several("topic"));
        else if (action is not null)
            input = new ActionInput(action.Number, action.Title, action.Paraphrase, action.Deadline, action.ObligationIds, action.ThemeIds);
        plan = read;
    }

    private async Task Save()
    {
        var version = int.TryParse(PostedForm.Of(Http)?["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var outcome = await SaveAction.Save(actor, PlanId, Id, input, version, Http.RequestAborted);
        if (outcome.IsDone)
        {
            ConfirmationCookie.Say(Http, Confirmation.ActionSaved, Id is null ? "plan" : "action");
            Navigation.NavigateTo(Id is null ? PlanEditUrls.Plan(PlanId) : Here);
            return;
        }

        problems = outcome.Problems;
        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (outcome.Kind == OutcomeKind.Stale)
            refusal = new Refusal(StatusCodes.Status409Conflict, string.Format(PlanEditText.ActionStale, action?.Number, action?.Title, action?.Paraphrase)).Answer(Http);
        else
            refusal = Refusal.Of(outcome, actor)?.Answer(Http);
    }

    private IReadOnlyList<string> Several(string field) => Http.Request.HasFormContentType ? [.. Http.Request.Form[field].OfType<string>()] : [];

    private static string LabelOf(string field) => field == nameof(ActionInput.Title) ? PlanEditText.ActionTitle : PlanEditWords.LabelOf(field);
}
