using System.Globalization;
using FocalPoints.Curation.Themes;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Topics;
using FocalPoints.Web.Shared;
using FocalPoints.Web.Shared.Forms;
using FocalPoints.Web.Shared.Words;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Themes;

/// <summary>One topic: its names in each language, its place, and its end.</summary>
public sealed partial class EditThemePage
{
    private Actor actor = Actor.Visitor;
    private Theme? theme;
    private Vocabulary vocabulary = default!;
    private IReadOnlyList<Problem> problems = [];
    private Refusal? refusal;
    private bool isDenied;

    /// <summary>As in <c>physical-rehabilitation</c>.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        if (!ThemeAccess.MayEdit(actor))
        {
            isDenied = true;
            return;
        }

        vocabulary = await Vocabularies.Read(Http.RequestAborted);
        theme = await ReadTheme.Read(actor, Id, Http.RequestAborted);
        if (theme is null)
            Navigation.NotFound();
    }

    private async Task Save()
    {
        var posted = Posted("edit");
        var input = new ThemeInput(
            PracticeRules.CommonLanguages.ToDictionary(language => language, language => posted?["label-" + language] ?? ""),
            PracticeRules.CommonLanguages.ToDictionary(language => language, language => posted?["synonyms-" + language] ?? ""),
            posted?["definition"] ?? "",
            posted?["broader"]);
        await Answer(await EditTheme.Edit(actor, Id, input, Version("edit"), Http.RequestAborted), Confirmation.TopicSaved);
    }

    private async Task Retire() =>
        await Answer(await RetireTheme.Retire(actor, Id, Posted("retire")?["successor"], Version("retire"), Http.RequestAborted), Confirmation.TopicRetired);

    private async Task Restore() => await Answer(await RestoreTheme.Restore(actor, Id, Version("restore"), Http.RequestAborted), Confirmation.TopicRestored);

    private async Task Answer(Outcome outcome, Confirmation done)
    {
        if (outcome.IsDone)
        {
            ConfirmationCookie.Say(Http, done, "topic");
            Navigation.NavigateTo(ThemeEditUrls.Edit(Id));
            return;
        }

        problems = outcome.Problems;
        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (outcome.Kind == OutcomeKind.Invalid)
            return;
        var read = await ReadTheme.Read(actor, Id, Http.RequestAborted);
        refusal = (outcome.Kind == OutcomeKind.Stale ? new Refusal(StatusCodes.Status409Conflict, StaleSentence(read)) : Refusal.Of(outcome, actor))?.Answer(Http);
        theme = read;
    }

    // Both versions are seen: what was typed stands in the form, what differs from it now is told.
    private string StaleSentence(Theme? now) => now is null || Posted("edit") is not { } posted ? VocabularyText.Stale : string.Format(ThemeEditText.StaleNames, string.Join("; ",
        PracticeRules.CommonLanguages.Where(language => (posted["label-" + language] ?? "") != now.Label.GetValueOrDefault(language, "")
                || Lines(posted["synonyms-" + language]) != Lines(string.Join('\n', now.Synonyms.GetValueOrDefault(language, []))))
            .Select(language => $"{LanguageNames.Of(language)}: {string.Join(", ", now.Synonyms.GetValueOrDefault(language, []).Prepend(now.Label.GetValueOrDefault(language, "")).Where(word => word.Length > 0))}")
            .Concat(now.Definition != (posted["definition"] ?? "").ReplaceLineEndings("\n").Trim() ? [now.Definition] : Array.Empty<string>())));

    private static string Lines(string? text) => string.Join('\n', (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private PostedForm? Posted(string form) => PostedForm.Of(Http) is { } posted && posted[PostedForm.HandlerField] == form ? posted : null;

    private int Version(string form) => int.TryParse(Posted(form)?["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;

    private string Label(string language) => Posted("edit")?["label-" + language] ?? theme!.Label.GetValueOrDefault(language, "");

    private string Synonyms(string language) => Posted("edit")?["synonyms-" + language] ?? string.Join('\n', theme!.Synonyms.GetValueOrDefault(language, []));

    private bool IsOpen(string language) => language == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName || problems.Any(problem => problem.Field.EndsWith($"[{language}]", StringComparison.Ordinal));

    private static string LabelOf(string field) => field switch
    {
        "Broader" => ThemeEditText.Broader,
        "Successor" => ThemeEditText.Successor,
        "Definition" => ThemeEditText.Definition,
        _ => string.Format(field.StartsWith("Label", StringComparison.Ordinal) ? ThemeEditText.LabelIn : ThemeEditText.SynonymsIn, LanguageNames.Of(field.Split('[')[1].TrimEnd(']'))),
    };

    private static string SentenceOf(Problem problem) => problem switch
    {
        { Field: "Broader", Rule: ProblemRule.Circular } => ThemeEditText.BroaderCircular,
        { Field: "Successor", Rule: ProblemRule.Circular } => ThemeEditText.SuccessorCircular,
        { Rule: ProblemRule.Taken } => ThemeEditText.LabelTaken,
        _ => Problems.Sentence(problem),
    };
}
