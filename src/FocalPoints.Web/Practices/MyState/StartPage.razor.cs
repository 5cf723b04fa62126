using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.States;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Practices.MyState;

/// <summary>Begins a practice: for which State, in which language. The page brings the draft's id, so that a form sent twice makes one draft.</summary>
public sealed partial class StartPage
{
    private Actor actor = Actor.Visitor;
    private IReadOnlyList<State> states = [];
    private IReadOnlyList<Problem> problems = [];
    private bool isWithoutState;
    private Guid id;
    private string stateId = "";
    private string language = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "state")]
    private string? StateInAddress { get; set; }

    private bool IsRefused => PostedForm.Of(Http) is { IsRefused: true };

    // What the person's States write in comes first.
    private IEnumerable<string> Languages => states.SelectMany(state => state.Languages).Concat(PracticeRules.CommonLanguages).Distinct();

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        var own = OwnStates.Of(actor, await ReadVocabulary.Read(Http.RequestAborted));
        if (own.Count == 0)
        {
            isWithoutState = true;
            return;
        }

        var posted = PostedForm.Of(Http);
        id = posted is null || IsRefused ? Guid.NewGuid() : Guid.TryParse(posted["id"], out var sent) ? sent : Guid.Empty;
        var first = own.FirstOrDefault(state => state.Id == StateInAddress) ?? own[0];
        stateId = posted?["state"] ?? first.Id;
        language = posted?["language"] ?? first.Languages.FirstOrDefault("en");
        states = own;
    }

    private async Task Start()
    {
        if (id == Guid.Empty)
        {
            Refuse(new Problem("", ProblemRule.Unknown));
            id = Guid.NewGuid();
            return;
        }

        var outcome = await StartDraft.Start(actor, id, stateId, language, Http.RequestAborted);
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                Navigation.NavigateTo(WorkspaceUrls.Compose(id));
                break;
            case OutcomeKind.Invalid:
                Refuse([.. outcome.Problems]);
                break;
            default:
                Refuse(new Problem(states.Count == 1 ? "" : "State", ProblemRule.Unknown));
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
        }
    }

    private void Refuse(params IReadOnlyList<Problem> found)
    {
        problems = found;
        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private static string LabelOf(string field) => field == "State" ? MyStateText.StartState : MyStateText.StartLanguage;
}
