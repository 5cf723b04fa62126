using FocalPoints.Curation.Audit;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Audit;

/// <summary>Who did what to which record, when.</summary>
public sealed partial class HistoryPage
{
    private HistoryFilter filter = new();
    private TypedForm? form;
    private Actor actor = Actor.Visitor;
    private HistoryView? view;
    private bool isSecretariat;
    private bool isRead;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private IEnumerable<(string, string)> Verbs =>
        HistoryAccess.Verbs(actor).Select(verb => (verb.ToString(), HistoryWords.Of(verb))).OrderBy(verb => verb.Item2, StringComparer.CurrentCulture);

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        isSecretariat = actor.Has(MandateRole.Secretariat);
        filter = HistoryUrls.Read(Http.Request.Query);
        var read = await ReadHistory.Read(actor, filter, Http.RequestAborted);
        isRead = true;
        if (read is null)
            return;

        // A field of the form is named as in its address.
        view = read with { Problems = [.. read.Problems.Select(problem => problem with { Field = problem.Field == nameof(HistoryFilter.Before) ? "" : problem.Field.ToLowerInvariant() })] };
        form = TypedForm.Of(
            TypedFields.Of(("person", filter.Person), ("verb", filter.Verb), ("record", filter.Record), ("from", filter.From), ("until", filter.Until)), view.Problems, SentenceOf);
        if (view.Problems.Count > 0)
            Http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private static string LabelOf(string field) => field switch
    {
        "person" => HistoryText.Person,
        "verb" => HistoryText.Verb,
        "record" => HistoryText.Record,
        "from" => HistoryText.From,
        _ => HistoryText.Until,
    };

    private static string SentenceOf(Problem problem) => (problem.Field, problem.Rule) switch
    {
        ("until", ProblemRule.OutOfRange) => HistoryText.BadUntil,
        ("from", ProblemRule.OutOfRange) => HistoryText.BadFrom,
        ("", _) => HistoryText.BadBefore,
        _ => Problems.Sentence(problem),
    };
}
