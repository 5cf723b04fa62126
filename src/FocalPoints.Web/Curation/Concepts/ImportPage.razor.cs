using System.Globalization;
using FocalPoints.Curation.Concepts;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Concepts;

/// <summary>Shows what an uploaded vocabulary would change, and brings it in.</summary>
public sealed partial class ImportPage
{
    private Actor actor = Actor.Visitor;
    private ImportPreview? preview;
    private SchemeInput input = new("", "", "");
    private IReadOnlyList<Problem> problems = [];
    private Refusal? refusal;
    private bool isDenied, isGone;

    /// <summary>Under which the file was set aside.</summary>
    [Parameter]
    public string Digest { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string Heading => string.Format(CultureInfo.CurrentCulture, SchemesText.LookTitle, preview!.Scheme?.Title ?? (preview.Content.Title.Length > 0 ? preview.Content.Title : preview.Content.Iri));

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        var outcome = await PreviewImport.Preview(actor, Digest, Http.RequestAborted);
        preview = outcome.Value;
        isDenied = outcome.Kind == OutcomeKind.Denied;
        isGone = outcome.Kind == OutcomeKind.Missing;
        if (isGone)
            AnswerAtTheEnd.With(Http, StatusCodes.Status404NotFound);
        if (preview is not { Content: var content, Scheme: var scheme })
            return;

        // What somebody said of it before counts for more than what the file says of itself; of what shipped, it is another work now.
        var here = scheme is { ImportedById: not null } ? scheme : null;
        var posted = PostedForm.Of(Http);
        input = new SchemeInput(posted?["title"] ?? here?.Title ?? content.Title, posted?["licence"] ?? here?.Licence ?? content.Licence, posted?["source"] ?? here?.Source ?? content.Source);
    }

    private async Task Import()
    {
        var outcome = await ImportScheme.Import(actor, Digest, input, PostedForm.Of(Http)?["seen"], Http.RequestAborted);
        if (outcome.IsDone)
        {
            ConfirmationCookie.Say(Http, Confirmation.SchemeImported, "schemes");
            Navigation.NavigateTo(SchemeUrls.List);
            return;
        }

        problems = outcome.Problems;
        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        refusal = (outcome.Kind == OutcomeKind.Stale ? new Refusal(StatusCodes.Status409Conflict, VocabularyText.Stale) : Refusal.Of(outcome, actor))?.Answer(Http);
    }
}
