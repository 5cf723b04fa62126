using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Publishing;
using FocalPoints.Web.Shared;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Practices.Publishing;

/// <summary>Takes a practice back, with a reason that stays at its address. Once withdrawn, the same page says so.</summary>
public sealed partial class WithdrawPage
{
    private Actor actor = Actor.Visitor;
    private OwnPracticeView? practice;
    private IReadOnlyList<string> publishers = [];
    private IReadOnlyList<Problem> problems = [];
    private string reason = "";
    private string replacement = "";
    private bool isStale;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string Address => PracticeUrls.Read(practice!.Number, practice.Slug);

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        if (await ReadOwnPractice.Read(actor, Id, Http.RequestAborted) is not { } read)
        {
            Navigation.NotFound();
            return;
        }

        if (PostedForm.Of(Http) is { } posted)
        {
            reason = posted["reason"] ?? "";
            replacement = posted["replacement"] ?? "";
            if (!read.MayPublish)
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
            else if (read.Withdrawal is not null)
                SayWithdrawn(read);
        }

        if (!read.MayPublish)
            publishers = await ListPublishers.List(actor, read.StateId, Http.RequestAborted);
        practice = read;
    }

    private async Task Withdraw()
    {
        var outcome = await WithdrawPractice.Withdraw(actor, Id, reason, replacement, Http.RequestAborted);
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                Navigation.NavigateTo(WorkspaceUrls.Withdraw(Id));
                break;
            case OutcomeKind.Invalid:
                problems = outcome.Problems;
                Http.Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
            case OutcomeKind.Denied:
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
            case OutcomeKind.Stale when await ReadOwnPractice.Read(actor, Id, Http.RequestAborted) is { } withdrawn:
                SayWithdrawn(withdrawn);
                practice = withdrawn;
                break;
            default:
                Navigation.NotFound();
                break;
        }
    }

    // The same form sent twice is done; other words than those that stand there now were not taken, and are shown.
    private void SayWithdrawn(OwnPracticeView withdrawn)
    {
        if (PlainText.Clean(reason) == withdrawn.Withdrawal!.Reason)
        {
            Navigation.NavigateTo(WorkspaceUrls.Withdraw(Id));
            return;
        }

        isStale = true;
        Http.Response.StatusCode = StatusCodes.Status409Conflict;
    }

    private static string SentenceOf(Problem problem) => problem.Field == "Replacement" ? PublishingText.ReplacementUnknown : Problems.Sentence(problem);

    private static string LabelOf(string field) => field == "Reason" ? PublishingText.Reason : PublishingText.Replacement;
}
