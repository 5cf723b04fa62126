using System.Globalization;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Drafting;
using FocalPoints.States;
using FocalPoints.Web.Curation.Review;
using FocalPoints.Web.Practices.Compose.Desk;
using FocalPoints.Web.Practices.Publishing;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Practices.Confirming;

/// <summary>
/// What others wrote in a State's name, before its focal point: confirm, change or decline. Opening the page does nothing, because mail scanners open
/// links; each answer is a button.
/// </summary>
public sealed partial class ConfirmPage
{
    private Actor actor = Actor.Visitor;
    private DraftView? draft;
    private Vocabulary? vocabulary;
    private PracticeContent content = new();
    private IReadOnlyList<Problem> problems = [];
    private bool isStale;
    private string significance = SignificanceNames.Of(RevisionSignificance.Minor);
    private string note = "", reason = "";

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private State State => vocabulary!.States[draft!.StateId];

    private bool IsRevision => draft!.BasedOnRevision > 0;

    private bool IsPrepared => draft!.Standing is { Preparation: not null, IsTakenOver: false };

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        if (await ReadDraft.Read(actor, Id, Http.RequestAborted) is not { } read)
        {
            await Leave();
            return;
        }

        // Nothing waits here for this person: the draft's own page says how it stands.
        if (!read.MayPublish || read.Standing.Stage != DraftStage.WithFocalPoint)
        {
            if (PostedForm.Of(Http) is null || read.MayPublish)
                Navigation.NavigateTo(WorkspaceUrls.Publish(Id));
            else
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (PostedForm.Of(Http) is { } posted)
        {
            significance = posted["significance"] ?? significance;
            note = posted["note"] ?? "";
            reason = posted["reason"] ?? "";
        }

        vocabulary = await ReadVocabulary.Read(Http.RequestAborted);
        Show(read);
    }

    private async Task Confirm()
    {
        if (SignificanceNames.Parse(significance) is not { } given)
        {
            Refuse([new Problem("Significance", ProblemRule.Unknown)]);
            return;
        }

        var outcome = draft!.Standing.NeedsApproval
            ? await ConfirmDraft.Confirm(actor, Id, PostedVersion(), note, given, Site.Of(ReviewUrls.Read(Id), Navigation.BaseUri), Http.RequestAborted)
            : await PublishPractice.Publish(actor, Id, PostedVersion(), note, given, Http.RequestAborted);
        await Answer(outcome, draft.Standing.NeedsApproval ? WorkspaceUrls.Publish(Id) : WorkspaceUrls.Published(Id));
    }

    private async Task Decline()
    {
        var backTo = IsPrepared ? ConfirmingUrls.Prepare : WorkspaceUrls.Publish(Id);
        var outcome = await DeclineDraft.Decline(actor, Id, PostedVersion(), reason, Site.Of(backTo, Navigation.BaseUri), Http.RequestAborted);
        await Answer(outcome, WorkspaceUrls.Shelf(null));
    }

    private async Task Answer(Outcome outcome, string next)
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                Navigation.NavigateTo(next);
                break;
            case OutcomeKind.Invalid:
                Refuse(outcome.Problems);
                break;
            case OutcomeKind.Stale when await ReadDraft.Read(actor, Id, Http.RequestAborted) is { } newer:
                Show(newer);
                isStale = true;
                Http.Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case OutcomeKind.Denied:
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
            default:
                await Leave();
                break;
        }
    }

    private void Show(DraftView read)
    {
        content = ContentTexts.WithoutBlanks(ContentTexts.Clean(read.Content));
        draft = read;
    }

    private void Refuse(IReadOnlyList<Problem> found)
    {
        problems = found;
        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    // Published, withdrawn or given back meanwhile: there it is said. Else there is nothing for this person.
    private async Task Leave()
    {
        if (await ReadOwnPractice.Read(actor, Id, Http.RequestAborted) is { } practice)
            Navigation.NavigateTo(practice.Withdrawal is null ? WorkspaceUrls.Published(Id) : WorkspaceUrls.Withdraw(Id));
        else
            Navigation.NotFound();
    }

    private int PostedVersion() => int.TryParse(PostedForm.Of(Http)?["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;

    private static string LabelOf(string field) => field switch
    {
        "Reason" => VoiceText.Reason,
        "Note" => PublishingText.Note,
        "Significance" => PublishingText.Significance,
        _ => FieldLabels.Of(field),
    };
}
