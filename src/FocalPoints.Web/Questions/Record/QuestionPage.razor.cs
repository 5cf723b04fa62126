using System.Globalization;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Questions;
using FocalPoints.Questions.Answering;
using FocalPoints.Questions.Reading;
using FocalPoints.Web.Discussion;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Questions.Record;

/// <summary>A question with its answers; takes an answer, and the word that no more are needed.</summary>
public sealed partial class QuestionPage
{
    private const string AnswerForm = "answer", CloseForm = "close";

    private Actor actor = Actor.Visitor;
    private QuestionView? view;
    private Vocabulary vocabulary = default!;
    private IReadOnlyList<Problem> problems = [];
    private Refusal? refusal;
    private Guid formId;
    private string text = "", practices = "", language = "";
    private bool isTyped;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private bool IsClosed => view!.Status == QuestionStatus.Closed;

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        vocabulary = await ReadVocabulary.Read(Http.RequestAborted);
        var read = await ReadQuestion.Read(actor, Id, Http.RequestAborted);
        if (read is null)
        {
            Navigation.NotFound();
            return;
        }

        var posted = PostedForm.Of(Http);
        formId = Guid.TryParse(posted?["form"], out var sent) ? sent : Guid.NewGuid();
        text = posted?["text"] ?? "";
        practices = posted?["practices"] ?? "";
        language = posted?["language"] ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        isTyped = posted?["text"] is not null; // What was typed is shown again, also to who may not send it.
        view = read; // Last: the page is drawn at each pause, and what is drawn must be whole.
    }

    private async Task Answer()
    {
        var outcome = await AnswerQuestion.Answer(actor, Id, new AnswerInput(formId, text, language, practices), answer => Site.Of(QuestionUrls.Answer(Id, answer)), Http.RequestAborted);
        if (outcome.IsDone)
        {
            ConfirmationCookie.Say(Http, Confirmation.QuestionAnswered, QuestionUrls.IdOf(outcome.Value));
            Navigation.NavigateTo(QuestionUrls.Answer(Id, outcome.Value));
            return;
        }

        await Refuse(outcome);
    }

    private async Task Close()
    {
        var isClosed = PostedForm.Of(Http)?["closed"] != "no";
        var outcome = await CloseQuestion.Close(actor, Id, isClosed, Http.RequestAborted);
        if (outcome.IsDone)
        {
            ConfirmationCookie.Say(Http, isClosed ? Confirmation.QuestionClosed : Confirmation.QuestionReopened, QuestionUrls.QuestionId);
            Navigation.NavigateTo(QuestionUrls.Read(Id));
            return;
        }

        await Refuse(outcome);
    }

    private async Task Refuse(Outcome outcome)
    {
        problems = outcome.Problems;
        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        refusal = outcome.Kind switch
        {
            OutcomeKind.Stale => new Refusal(StatusCodes.Status409Conflict, QuestionsText.ClosedMeanwhile).Answer(Http),
            OutcomeKind.Denied => new Refusal(StatusCodes.Status403Forbidden, QuestionsText.MayNotAnswer).Answer(Http),
            _ => Refusal.Of(outcome, actor)?.Answer(Http),
        };
        if (outcome.Kind == OutcomeKind.Stale)
            view = await ReadQuestion.Read(actor, Id, Http.RequestAborted);
    }

    private static string SentenceOf(Problem problem) => problem is { Field: "Practices", Rule: ProblemRule.Unknown } ? QuestionsText.UnknownPractice : Shared.Problems.Sentence(problem);

    private static string LabelOf(string field) => field switch
    {
        "Practices" => QuestionsText.FieldPractices,
        "Language" => DiscussionText.Language,
        _ => QuestionsText.FieldAnswer,
    };
}
