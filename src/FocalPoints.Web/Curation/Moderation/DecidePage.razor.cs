using FocalPoints.Curation.Moderation;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Moderation;

/// <summary>What a coordinator does about a report.</summary>
public sealed partial class DecidePage
{
    private Actor actor = Actor.Visitor;
    private ReportView? report;
    private IReadOnlyList<Problem> problems = [];
    private string typedDecision = "";
    private string note = "";
    private bool isDenied;
    private bool isStale;
    private bool isRefused;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string PageName => string.Format(report!.Comment is null ? ModerationText.ItemPractice : ModerationText.ItemComment, report.Title);

    private IReadOnlyList<Decision> Choices => report switch
    {
        { Decision: null, Comment: not null } => [Decision.Hide, Decision.Remove, Decision.Warn, Decision.Dismiss],
        { Decision: null } => [Decision.Hide, Decision.Warn, Decision.Dismiss],
        { Decision: Decision.Hide or Decision.Remove } => [Decision.Restore],
        _ => [],
    };

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        isDenied = !PracticeAccess.MayModerate(actor);
        if (isDenied)
            return;
        var read = await ReadReport.Read(actor, Id, Http.RequestAborted);
        if (read is null)
        {
            Navigation.NotFound();
            return;
        }

        typedDecision = PostedForm.Of(Http)?["decision"] ?? "";
        note = PostedForm.Of(Http)?["note"] ?? "";
        report = read;
    }

    private async Task Decide()
    {
        if (!Enum.TryParse<Decision>(typedDecision, out var decision) || !Enum.IsDefined(decision))
        {
            problems = [new Problem("Decision", ProblemRule.Required)];
            Http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var outcome = await DecideReport.Decide(actor, Id, decision, note, path => Site.Of(path, Navigation.BaseUri), Http.RequestAborted);
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                Navigation.NavigateTo(ModerationUrls.Decide(Id));
                break;
            case OutcomeKind.Invalid:
                problems = outcome.Problems;
                Http.Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
            case OutcomeKind.Stale:
                isStale = true;
                report = await ReadReport.Read(actor, Id, Http.RequestAborted);
                Http.Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case OutcomeKind.Denied:
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
            default:
                Navigation.NotFound();
                break;
        }
    }

    private async Task Pause()
    {
        if (report!.Comment?.AuthorId is not { } author || (await PauseMember.Set(actor, author, PostedForm.Of(Http)?["paused"] == "yes", Http.RequestAborted)).IsDone is false)
        {
            isRefused = true;
            Http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        Navigation.NavigateTo(ModerationUrls.Decide(Id));
    }

    private static string LabelOf(string field) => field == "Note" ? ModerationText.Note : ModerationText.What;
}
