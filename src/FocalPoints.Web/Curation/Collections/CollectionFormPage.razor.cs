using System.Globalization;
using FocalPoints.Curation.Collections;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Web.Shared;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Collections;

/// <summary>Makes a collection, or changes one.</summary>
public sealed partial class CollectionFormPage
{
    private const int EmptyRows = 3;

    private Actor actor = Actor.Visitor;
    private CollectionDraft? known;
    private TypedFields? typed;
    private IReadOnlyList<Problem> problems = [];
    private Guid formId;
    private int version;
    private bool isAllowed;
    private bool isStale;
    private bool isRead;

    /// <summary>Null for a new collection.</summary>
    [Parameter]
    public string? Id { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string Name => known is null ? CollectionsText.New : string.Format(CollectionsText.EditTitle, known.Title);

    private int Rows => Math.Min(Collection.ItemsMax, typed!.All("Number").Count(number => number.Length > 0) + EmptyRows);

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        isAllowed = CollectionAccess.MayEdit(actor);
        isRead = true;
        if (!isAllowed)
            return;
        if (Id is not null)
        {
            known = await ReadCollectionDraft.Read(actor, Id, Http.RequestAborted);
            if (known is null)
            {
                Navigation.NotFound();
                return;
            }
        }

        var posted = PostedForm.Of(Http);
        formId = Guid.TryParse(posted?["FormId"], out var sent) ? sent : Guid.NewGuid();
        version = int.TryParse(posted?["Version"], out var read) ? read : known?.Version ?? 0;
        typed = posted is not null ? TypedFields.Of(posted) : known is { } draft ? Of(draft) : TypedFields.Of(("IsShown", "on"));
    }

    private async Task Submit()
    {
        var outcome = await SaveCollection.Save(actor, Id, Input(typed!), Http.RequestAborted);
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                Navigation.NavigateTo(CollectionUrls.Read(outcome.Value!));
                break;
            case OutcomeKind.Invalid:
                problems = outcome.Problems;
                Http.Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
            case OutcomeKind.Stale:
                // What was typed stays, on top of what stands there now: saved again, it is meant.
                isStale = true;
                version = known?.Version ?? 0;
                Http.Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case OutcomeKind.Denied:
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
            default:
                Navigation.NotFound();
                break;
        }
    }

    private static TypedFields Of(CollectionDraft draft) => TypedFields.Of(
        ("Title", draft.Title), ("Introduction", draft.Introduction), ("By", draft.Query.Length > 0 ? "query" : "hand"), ("Query", draft.Query), ("IsShown", draft.IsShown ? "on" : ""),
        ("Position", draft.Items.Select((_, index) => (index + 1).ToString(CultureInfo.InvariantCulture))), ("Number", draft.Items.Select(item => item.Number)), ("Note", draft.Items.Select(item => item.Note)));

    private CollectionInput Input(TypedFields fields) => new(formId, version, fields["Title"], fields["Introduction"], fields["By"] == "query", fields["Query"], fields["IsShown"] == "on",
        [.. fields.All("Number").Take(Collection.ItemsMax + 1).Select((number, index) => new CollectionItemInput(fields.All("Position").ElementAtOrDefault(index), number, fields.All("Note").ElementAtOrDefault(index)))]);

    private static string LabelOf(string field) => field switch
    {
        "Title" => CollectionsText.Title,
        "Introduction" => CollectionsText.Introduction,
        "Query" => CollectionsText.Query,
        _ when field.EndsWith("Note", StringComparison.Ordinal) => CollectionsText.Note,
        _ when field.EndsWith("Number", StringComparison.Ordinal) => CollectionsText.Number,
        _ => CollectionsText.Practices,
    };

    private static string SentenceOf(Problem problem) => (problem.Field, problem.Rule) switch
    {
        ("Query", ProblemRule.Unknown) => CollectionsText.BadQuery,
        (_, ProblemRule.Unknown) => CollectionsText.BadNumber,
        _ => Problems.Sentence(problem),
    };
}
