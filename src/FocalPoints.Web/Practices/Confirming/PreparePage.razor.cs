using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Drafting;
using FocalPoints.States;
using FocalPoints.Web.Shared.Forms;
using FocalPoints.Web.States;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Practices.Confirming;

/// <summary>What coordinators and the secretariat prepare for States, and where another draft is begun. The page brings the draft's id, so that a form sent twice makes one.</summary>
public sealed partial class PreparePage
{
    private Actor actor = Actor.Visitor;
    private Vocabulary vocabulary = default!;
    private Paged<PreparedView>? prepared;
    private IReadOnlyList<Problem> problems = [];
    private bool isNotTheirs;
    private Guid id;
    private string stateId = "", language = "en", source = nameof(PreparationSource.Report), note = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageNumber { get; set; }

    private IEnumerable<State> States => vocabulary.AffectedStates(DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime)).ByName();

    private IEnumerable<string> Languages => PracticeRules.CommonLanguages.Concat(States.SelectMany(state => state.Languages)).Distinct();

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        if (!PracticeAccess.MayPrepare(actor))
        {
            isNotTheirs = true;
            Http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        id = Guid.NewGuid();
        if (PostedForm.Of(Http) is { } posted)
        {
            if (!posted.IsRefused)
                id = Guid.TryParse(posted["id"], out var sent) ? sent : Guid.Empty;
            (stateId, language, source, note) = (posted["state"] ?? "", posted["language"] ?? "", posted["source"] ?? "", posted["note"] ?? "");
        }

        vocabulary = await ReadVocabulary.Read(Http.RequestAborted);
        prepared = await ListPrepared.List(actor, int.TryParse(PageNumber, out var page) ? page : 1, Http.RequestAborted);
    }

    private async Task Prepare()
    {
        var from = Enum.TryParse<PreparationSource>(source, out var given) && Enum.IsDefined(given) ? given : (PreparationSource?)null;
        var outcome = id == Guid.Empty ? Outcome.Invalid(new Problem("", ProblemRule.Unknown))
            : await PrepareForState.Prepare(actor, id, stateId, language, from, note, Http.RequestAborted);
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                Navigation.NavigateTo(WorkspaceUrls.Compose(id));
                break;
            case OutcomeKind.Invalid:
                problems = outcome.Problems;
                id = id == Guid.Empty ? Guid.NewGuid() : id;
                Http.Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
            default:
                problems = [new Problem("", ProblemRule.Unknown)];
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
        }
    }

    private static string LabelOf(string field) => field switch
    {
        "State" => VoiceText.State,
        "Language" => VoiceText.Language,
        "Source" => VoiceText.Source,
        _ => VoiceText.SourceNote,
    };
}
