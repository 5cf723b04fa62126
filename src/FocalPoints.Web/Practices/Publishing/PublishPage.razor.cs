using System.Globalization;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.States;
using FocalPoints.Web.Curation.Review;
using FocalPoints.Web.Practices.Compose.Desk;
using FocalPoints.Web.Practices.Confirming;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Practices.Publishing;

/// <summary>The last look before a text becomes the word of its State: what is missing, what readers will see, who they are.</summary>
public sealed partial class PublishPage
{
    private Actor actor = Actor.Visitor;
    private DraftView? draft;
    private Vocabulary? vocabulary;
    private PracticeContent content = new();
    private IReadOnlyList<Problem> missing = [];
    private IReadOnlyList<Problem> problems = [];
    private bool isStale;
    private string significance = SignificanceNames.Of(RevisionSignificance.Minor);
    private string note = "";

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private State State => vocabulary!.States[draft!.StateId];

    private bool IsRevision => draft!.BasedOnRevision > 0;

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        if (await ReadDraft.Read(actor, Id, Http.RequestAborted) is not { } read)
        {
            await LeaveDraftless();
            return;
        }

        if (PostedForm.Of(Http) is { } posted)
        {
            significance = posted["significance"] ?? "";
            note = posted["note"] ?? "";
            if (!read.MayPublish && posted[PostedForm.HandlerField] != SubmitForm.FormName)
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        var known = await ReadVocabulary.Read(Http.RequestAborted);
        Show(read, known);
        vocabulary = known;
    }

    private async Task Publish()
    {
        var isVersion = int.TryParse(PostedForm.Of(Http)?["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        var given = SignificanceNames.Parse(significance);
        if (IsRevision && given is null)
        {
            problems = [new Problem("Significance", ProblemRule.Unknown)];
            Http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var needsApproval = draft!.Standing.NeedsApproval;
        var outcome = needsApproval
            ? await ConfirmDraft.Confirm(actor, Id, isVersion ? version : -1, note, given ?? RevisionSignificance.Major, Site.Of(ReviewUrls.Read(Id), Navigation.BaseUri), Http.RequestAborted)
            : await PublishPractice.Publish(actor, Id, isVersion ? version : -1, note, given ?? RevisionSignificance.Major, Http.RequestAborted);
        if (outcome.IsDone)
            Navigation.NavigateTo(needsApproval ? WorkspaceUrls.Publish(Id) : WorkspaceUrls.Published(Id));
        else
            await ShowRefused(outcome);
    }

    private async Task ShowRefused(Outcome outcome)
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.Invalid:
                problems = [.. outcome.Problems.Where(IsOfThisForm)];
                missing = [.. outcome.Problems.Where(problem => !IsOfThisForm(problem))];
                Http.Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
            case OutcomeKind.Stale when await ReadDraft.Read(actor, Id, Http.RequestAborted) is { } newer:
                Show(newer, vocabulary!);
                isStale = true;
                Http.Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case OutcomeKind.Denied:
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
            default:
                await LeaveDraftless();
                break;
        }
    }

    private void Show(DraftView read, Vocabulary known)
    {
        draft = read;
        var clean = ContentTexts.Clean(read.Content);
        missing = PracticeRules.Check(clean, known);
        content = ContentTexts.WithoutBlanks(clean);
    }

    // Published or withdrawn meanwhile: there it is said. Else there is nothing for this person.
    private async Task LeaveDraftless()
    {
        if (await ReadOwnPractice.Read(actor, Id, Http.RequestAborted) is { } practice)
            Navigation.NavigateTo(practice.Withdrawal is null ? WorkspaceUrls.Published(Id) : WorkspaceUrls.Withdraw(Id));
        else
            Navigation.NotFound();
    }

    private static bool IsOfThisForm(Problem problem) => problem.Field is "Note" or "Significance";

    private static string LabelOf(string field) => field switch
    {
        "Note" => PublishingText.Note,
        "Significance" => PublishingText.Significance,
        _ => FieldLabels.Of(field),
    };
}
