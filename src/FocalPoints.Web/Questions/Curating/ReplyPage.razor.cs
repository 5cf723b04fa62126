using System.Globalization;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Questions.Answering;
using FocalPoints.Questions.Reading;
using FocalPoints.Web.Discussion;
using FocalPoints.Web.Shared;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Questions.Curating;

/// <summary>Where a coordinator puts the answers together.</summary>
public sealed partial class ReplyPage
{
    // Enough to know an answer again.
    private const int ShownOfAnAnswer = 160;

    private Actor actor = Actor.Visitor;
    private QuestionView? view;
    private Vocabulary vocabulary = default!;
    private IReadOnlyList<Problem> problems = [];
    private Refusal? refusal;
    private int version;
    private string text = "", language = "", practices = "";
    private IReadOnlyList<string> answers = [];
    private bool isDenied, isStale;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private IEnumerable<AnswerView> Standing => view!.Answers.Where(answer => answer.HiddenAt is null);

    private IEnumerable<Problem> AnswerErrors => problems.At("Answers");

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

        isDenied = !read.MayCurate;
        if (isDenied)
            return;
        var posted = PostedForm.Of(Http);
        version = int.TryParse(posted?["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var sent) ? sent : read.Reply?.Version ?? 0;
        text = posted is null ? read.Reply?.Text ?? "" : posted["text"] ?? "";
        language = posted is null ? read.Reply?.Language ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName : posted["language"] ?? "";
        practices = posted is null ? string.Join(", ", read.Reply?.Practices ?? []) : posted["practices"] ?? "";
        answers = posted is null ? [.. (read.Reply?.Answers ?? []).Select(answer => answer.ToString())] : posted.All("answers");
        view = read; // Last: the page is drawn at each pause, and what is drawn must be whole.
    }

    private async Task Save()
    {
        var outcome = await ConsolidateReply.Consolidate(actor, Id, new ReplyInput(version, text, language, practices, answers), Site.Of(QuestionUrls.Read(Id) + "#" + QuestionUrls.ReplyId), Http.RequestAborted);
        if (outcome.IsDone)
        {
            ConfirmationCookie.Say(Http, Confirmation.ReplySaved, QuestionUrls.ReplyId);
            Navigation.NavigateTo(QuestionUrls.Read(Id) + "#" + QuestionUrls.ReplyId);
            return;
        }

        problems = outcome.Problems;
        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (outcome.Kind != OutcomeKind.Stale)
        {
            refusal = Refusal.Of(outcome, actor)?.Answer(Http);
            return;
        }

        // Sent once more from here it takes the place of what stands, which was seen.
        refusal = new Refusal(StatusCodes.Status409Conflict, QuestionsText.ReplyMeanwhile).Answer(Http);
        view = await ReadQuestion.Read(actor, Id, Http.RequestAborted) ?? view;
        version = view!.Reply?.Version ?? 0;
        isStale = true;
    }

    private static string Beginning(string words)
    {
        var line = words.ReplaceLineEndings(" ");
        return PlainText.Length(line) <= ShownOfAnAnswer ? line : new StringInfo(line).SubstringByTextElements(0, ShownOfAnAnswer) + "…";
    }

    private static string SentenceOf(Problem problem) => problem switch
    {
        { Field: "Practices", Rule: ProblemRule.Unknown } => QuestionsText.UnknownPractice,
        { Field: "Answers", Rule: ProblemRule.Unknown } => QuestionsText.UnknownAnswer,
        { Field: "Answers", Rule: ProblemRule.TooFew } => QuestionsText.NoSource,
        _ => Shared.Problems.Sentence(problem),
    };

    private static string LabelOf(string field) => field switch
    {
        "Practices" => QuestionsText.FieldReplyPractices,
        "Answers" => QuestionsText.FieldAnswers,
        "Language" => DiscussionText.Language,
        _ => QuestionsText.FieldReply,
    };
}
