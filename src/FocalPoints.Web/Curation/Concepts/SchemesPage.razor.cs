using FocalPoints.Concepts.Skos;
using FocalPoints.Curation.Concepts;
using FocalPoints.Files;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Concepts;

/// <summary>The vocabularies that are here, and where another is uploaded to be looked at.</summary>
public sealed partial class SchemesPage
{
    // A file and the form around it.
    private const long MaxRequestBytes = (StageVocabulary.MaxMegabytes * 1024L * 1024) + (64 * 1024);

    private Actor actor = Actor.Visitor;
    private IReadOnlyList<SchemeLine>? schemes;
    private IReadOnlyList<Problem> problems = [];
    private SkosProblem? fault;
    private Refusal? refusal;
    private bool isDenied;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        schemes = await ListSchemes.List(actor, Http.RequestAborted);
        isDenied = schemes is null;
    }

    private async Task Stage()
    {
        if (Http.Request.Form.Files["file"] is not { Length: > 0 } file)
        {
            Refuse(ProblemRule.Required);
            return;
        }

        try
        {
            await using var content = file.OpenReadStream();
            var outcome = await StageVocabulary.Stage(actor, content, Http.RequestAborted);
            fault = outcome.Value?.Problem;
            if (fault is not null)
                Refuse(ProblemRule.FileType);
            else if (outcome.IsDone)
                Navigation.NavigateTo(SchemeUrls.Preview(outcome.Value!.Digest));
            else
                refusal = Refusal.Of(outcome, actor)?.Answer(Http);
        }
        catch (FileStoreException exception)
        {
            Http.RequestServices.GetRequiredService<ILogger<SchemesPage>>().LogWarning(exception, "A vocabulary could not be set aside.");
            refusal = new Refusal(StatusCodes.Status503ServiceUnavailable, SchemesText.StoreDown).Answer(Http);
        }
    }

    private void Refuse(ProblemRule rule)
    {
        problems = [new Problem(ImportScheme.File, rule)];
        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private string SentenceOf(Problem problem) => fault is null ? SchemesText.ChooseFile : SchemeWords.Of(fault);
}
