using System.Globalization;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Questions;
using FocalPoints.Questions.Asking;
using FocalPoints.Web.Discussion;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Questions.Asking;

/// <summary>Takes a question, and shows before it is sent what may answer it already and who will be asked.</summary>
public sealed partial class NewQuestionPage
{
    private Actor actor = Actor.Visitor;
    private Vocabulary vocabulary = default!;
    private QuestionInput? draft;
    private QuestionRoute? route;
    private IReadOnlyList<Problem> problems = [];
    private Refusal? refusal;
    private bool isDenied, isLook;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        isDenied = !QuestionAccess.MayRead(actor);
        if (isDenied)
            return;
        vocabulary = await ReadVocabulary.Read(Http.RequestAborted);
        var posted = PostedForm.Of(Http);
        var read = posted is null ? Begun() : Typed(posted);
        if (posted is null or { IsRefused: true })
            route = await RouteQuestion.Find(actor, read.Title, read.Text, KnownThemes(read), Http.RequestAborted);
        if (route is { Nearest.Count: 0, States.Count: 0, GoesToCoordinators: false })
            route = null;
        draft = read; // Last: the page is drawn at each pause, and what is drawn must be whole.
    }

    private async Task Send()
    {
        var input = draft!;
        if (PostedForm.Of(Http)?["step"] != "send")
        {
            problems = input.Check(vocabulary);
            if (problems.Count > 0)
                Http.Response.StatusCode = StatusCodes.Status400BadRequest;
            else
                route = await RouteQuestion.Find(actor, input.Title, input.Text, input.Themes, Http.RequestAborted);
            isLook = problems.Count == 0;
            return;
        }

        var outcome = await AskQuestion.Ask(actor, input, id => Site.Of(QuestionUrls.Read(id)), Http.RequestAborted);
        if (outcome.IsDone)
        {
            ConfirmationCookie.Say(Http, Confirmation.QuestionAsked, QuestionUrls.QuestionId);
            Navigation.NavigateTo(QuestionUrls.Read(outcome.Value));
            return;
        }

        problems = outcome.Problems;
        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        refusal = Refusal.Of(outcome, actor)?.Answer(Http);
    }

    // With the words and topics that somebody searched by.
    private QuestionInput Begun()
    {
        var words = PlainText.WithoutForbiddenCharacters(PlainText.Clean(Http.Request.Query["q"])).Replace('\n', ' ').Replace('\t', ' ');
        if (PlainText.Length(words) > Question.TitleMax)
            words = new StringInfo(words).SubstringByTextElements(0, Question.TitleMax).Trim();
        IReadOnlyList<string> themes = [.. Http.Request.Query["theme"].OfType<string>().Where(vocabulary.Themes.ContainsKey).Distinct().Take(Question.ThemesMax)];
        return new QuestionInput(Guid.NewGuid(), words, "", CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, themes);
    }

    private static QuestionInput Typed(PostedForm form) => new(Guid.TryParse(form["form"], out var sent) ? sent : Guid.NewGuid(), form["title"], form["text"], form["language"], form.All("themes"));

    private List<string> KnownThemes(QuestionInput input) => [.. input.Themes.Where(vocabulary.Themes.ContainsKey)];

    private static string SentenceOf(Problem problem) => problem.Rule == ProblemRule.TooManyAttempts
        ? string.Format(CultureInfo.CurrentCulture, QuestionsText.TooManyToday, Question.ADay, (int)Math.Ceiling((problem.Limit ?? 0) / 3600.0))
        : Shared.Problems.Sentence(problem);

    private static string LabelOf(string field) => field switch
    {
        "Title" => QuestionsText.FieldTitle,
        "Themes" => QuestionsText.Topics,
        "Language" => DiscussionText.Language,
        _ => QuestionsText.FieldText,
    };
}
