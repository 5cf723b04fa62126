using System.Globalization;
using FocalPoints.Curation.Redaction;
using FocalPoints.Files;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Redaction;
using FocalPoints.Web.Practices.Adopting;
using FocalPoints.Web.Practices.Compose.Desk;
using FocalPoints.Web.Shared;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Practices.Redaction;

/// <summary>Takes personal data out of what was published, in two steps: first every place is shown in which it stands, then it is replaced in just those.</summary>
public sealed partial class RedactPage
{
    private Actor actor = Actor.Visitor;
    private RedactableView? practice;
    private PassageView? found;
    private IReadOnlyList<Problem> problems = [];
    private Refusal? refusal;
    private string passage = "";
    private string reason = "";
    private Guid? file;
    private bool isAboutFile;
    private bool isDenied;

    /// <summary>As in <c>FP-LAO-2026-0012</c>.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "revision")]
    private string? RevisionNumber { get; set; }

    [SupplyParameterFromQuery(Name = "field")]
    private string? FieldName { get; set; }

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        if (!PracticeAccess.MayRedact(actor))
        {
            isDenied = true;
            return;
        }

        int? asked = string.IsNullOrEmpty(RevisionNumber) ? null : int.TryParse(RevisionNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;
        var read = await ReadRedactable.Read(actor, Number, asked, Http.RequestAborted);
        if (read is null)
        {
            Navigation.NotFound();
            return;
        }

        if (PostedForm.Of(Http) is { } posted)
        {
            passage = posted["passage"] ?? "";
            reason = posted["reason"] ?? "";
            isAboutFile = posted[PostedForm.HandlerField] == "file";
            file = Guid.TryParse(posted["file"], out var chosen) ? chosen : null;
        }

        practice = read;
    }

    private async Task Redact()
    {
        var isLookedAt = int.TryParse(PostedForm.Of(Http)?["places"], NumberStyles.None, CultureInfo.InvariantCulture, out var places);
        if (isLookedAt)
        {
            var outcome = await RedactPassage.Redact(actor, practice!.Number, passage, reason, places, Http.RequestAborted);
            if (outcome.IsDone)
            {
                ConfirmationCookie.Say(Http, Confirmation.Redacted, "redact");
                Navigation.NavigateTo(RedactionUrls.Redact(practice.Number));
                return;
            }

            problems = outcome.Problems;
            if (outcome.Kind == OutcomeKind.Stale)
                refusal = new Refusal(StatusCodes.Status409Conflict, RedactionText.Meanwhile).Answer(Http);
            else if (outcome.Kind == OutcomeKind.Invalid)
                Http.Response.StatusCode = StatusCodes.Status400BadRequest;
            else
                refusal = Refusal.Of(outcome, actor)?.Answer(Http);
        }

        await Find();
    }

    private async Task Find()
    {
        var outcome = await FindPassage.Find(actor, practice!.Number, passage, Http.RequestAborted);
        if (outcome.Value is { Total: > 0 } places)
        {
            found = places;
            return;
        }

        if (refusal is null && problems.Count == 0)
        {
            problems = outcome.IsDone ? [new Problem("Passage", ProblemRule.Unknown)] : outcome.Problems;
            Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private async Task TakeAway()
    {
        if (file is not { } chosen)
        {
            problems = [new Problem("File", ProblemRule.Required)];
            Http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Outcome outcome;
        try
        {
            outcome = await RedactFile.Redact(actor, practice!.Number, chosen, reason, Http.RequestAborted);
        }
        catch (FileStoreException exception)
        {
            Http.RequestServices.GetRequiredService<ILogger<RedactFile>>().LogWarning(exception, "File {FileId} was taken out of {Number}, and its bytes could not be removed.", chosen, practice!.Number);
            refusal = new Refusal(StatusCodes.Status503ServiceUnavailable, RedactionText.BytesStay).Answer(Http);
            return;
        }

        if (outcome.IsDone)
        {
            ConfirmationCookie.Say(Http, Confirmation.FileTaken, "redact");
            Navigation.NavigateTo(RedactionUrls.Redact(practice.Number));
            return;
        }

        problems = [.. outcome.Problems.Select(problem => problem with { Field = "FileReason" })];
        if (outcome.Kind == OutcomeKind.Invalid)
            Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else
            refusal = outcome.Kind is OutcomeKind.Stale or OutcomeKind.Missing
                ? new Refusal(StatusCodes.Status409Conflict, RedactionText.FileGone).Answer(Http)
                : Refusal.Of(outcome, actor)?.Answer(Http);
    }

    private static string LabelOf(string field) => field switch
    {
        "Passage" => RedactionText.Passage,
        "File" => RedactionText.WhichFile,
        _ => RedactionText.Reason,
    };

    /// <summary>What is wrong, in a sentence.</summary>
    internal static string SentenceOf(Problem problem) => problem switch
    {
        { Field: "Passage", Rule: ProblemRule.Unknown } => RedactionText.NotFound,
        { Field: "Reason", Rule: ProblemRule.Taken } => RedactionText.ReasonHoldsIt,
        { Field: "FileReason", Rule: ProblemRule.Taken } => RedactionText.FileReasonHoldsIt,
        _ => Problems.Sentence(problem),
    };

    /// <summary>Where a text stands, in the words of the form.</summary>
    internal static string NameOf(string field) => field switch
    {
        "Note" => RedactionText.InNote,
        "Reason" => RedactionText.InReason,
        "AdoptionKept" => AdoptingText.Kept,
        "AdoptionChanged" => AdoptingText.Changed,
        "AdoptionDropped" => AdoptingText.Dropped,
        "AdoptionOutcome" => AdoptingText.Outcome,
        _ => FieldLabels.Of(field),
    };
}
