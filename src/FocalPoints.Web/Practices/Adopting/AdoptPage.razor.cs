using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Adopting;
using FocalPoints.Web.Discussion;
using FocalPoints.Web.Shared.Forms;
using FocalPoints.Web.States;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Practices.Adopting;

/// <summary>A State’s focal point records that the State adapted a practice, and changes what was recorded. What was typed comes back, whatever happened.</summary>
public sealed partial class AdoptPage
{
    private Actor actor = Actor.Visitor;
    private Vocabulary vocabulary = default!;
    private AdoptablePractice? practice;
    private AdoptionDraft draft = default!;
    private IReadOnlyList<Problem> problems = [];
    private Refusal? refusal;
    private bool isStale, hasForm, isReady;

    [Parameter]
    public string Number { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = AdoptingUrls.StateKey)]
    private string? State { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string PageName => practice?.AdoptingStateId is null ? AdoptingText.TitleNoState : string.Format(AdoptingText.Title, StateName);

    private string StateName => practice?.AdoptingStateId is { } id ? StateWords.NameOf(id, vocabulary) : "";

    private IReadOnlyList<string> Languages => practice?.AdoptingStateId is { } id ? vocabulary.States[id].Languages : [];

    private string Back => PracticeUrls.InLanguageRead(Http, AdoptingUrls.Section(practice!.Number, practice.Slug));

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        vocabulary = await ReadVocabulary.Read(Http.RequestAborted);
        practice = await ReadAdoption.Read(actor, Number, State, Http.RequestAborted);
        var posted = PostedForm.Of(Http);
        draft = posted is null ? AdoptionDraft.Of(practice) : AdoptionDraft.Of(posted);
        if (posted is not null)
        {
            // The form stays under what was refused: what somebody typed can be copied, or sent once they are signed in again.
            refusal = Refusal.Of(posted, actor)?.Answer(Http);
            hasForm = true;
        }
        else if (practice is null)
        {
            Navigation.NotFound();
            return;
        }
        else if (actor.MemberId is null)
        {
            Navigation.NavigateTo(DiscussionUrls.SignIn(Http.Request.Path + Http.Request.QueryString));
            return;
        }
        else if (practice.IsWithdrawn)
        {
            Navigation.NavigateTo(PracticeUrls.Read(practice.Number, practice.Slug)); // The practice's page says why.
            return;
        }
        else if (practice.AdoptingStateId is null)
        {
            Http.Response.StatusCode = StatusCodes.Status403Forbidden;
            refusal = new Refusal(StatusCodes.Status403Forbidden, AdoptingText.NotYours);
        }
        else
        {
            hasForm = true;
        }

        isReady = true;
    }

    private async Task Adopt()
    {
        var outcome = practice is null ? Outcome.Missing : await AdoptPractice.Adopt(actor, practice.Id, State ?? practice.AdoptingStateId ?? "", draft.Version, draft.Words,
            Site.Of(AdoptingUrls.Section(practice.Number, practice.Slug)), Http.RequestAborted);
        if (outcome.IsDone)
        {
            ConfirmationCookie.Say(Http, practice!.Recorded is { IsWithdrawn: false } ? Confirmation.AdoptionChanged : Confirmation.AdoptionRecorded, AdoptingUrls.SectionId);
            Navigation.NavigateTo(Back);
            return;
        }

        problems = outcome.Problems;
        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (outcome.Kind == OutcomeKind.Stale && !practice!.IsWithdrawn)
        {
            // What was typed stays, on top of what stands there now: sent again, it is meant.
            isStale = true;
            draft = draft with { Version = practice.Recorded?.Version ?? 0 };
            Http.Response.StatusCode = StatusCodes.Status409Conflict;
        }
        else
        {
            refusal = Refusal.Of(outcome, actor)?.Answer(Http);
        }
    }
}
