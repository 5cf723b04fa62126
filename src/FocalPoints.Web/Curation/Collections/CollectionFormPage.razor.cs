using System.Globalization;
using FocalPoints.Curation.Collections;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Collections;

/// <summary>Makes a collection, or changes one.</summary>
public sealed partial class CollectionFormPage
{
    private const int EmptyRows = 3;

    private Actor actor = Actor.Visitor;
    private CollectionDraft? known;
    private TypedForm? form;
    private bool isAllowed;
    private bool isRead;

    /// <summary>Null for a new collection.</summary>
    [Parameter]
    public string? Id { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string Name => known is null ? CollectionsText.New : string.Format(CollectionsText.EditTitle, known.Title);

    private int Rows => Math.Min(Collection.ItemsMax, form!.Fields.All("Number").Count(number => number.Length > 0) + EmptyRows);

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

        form = TypedForm.Of(Http, known?.Version ?? 0, known is { } draft ? Of(draft) : TypedFields.Of(("IsShown", "on")), SentenceOf);
    }

    private async Task Submit()
    {
        var outcome = await SaveCollection.Save(actor, Id, Input(form!), Http.RequestAborted);
        if (outcome.Value is { } id)
            Navigation.NavigateTo(CollectionUrls.Read(id));
        else
            form!.Refuse(outcome, known?.Version ?? 0, Http, Navigation);
    }

    private static TypedFields Of(CollectionDraft draft) => TypedFields.Of(
        ("Title", draft.Title), ("Introduction", draft.Introduction), ("By", draft.Query.Length > 0 ? "query" : "hand"), ("Query", draft.Query), ("IsShown", draft.IsShown ? "on" : ""),
        ("Position", draft.Items.Select((_, index) => (index + 1).ToString(CultureInfo.InvariantCulture))), ("Number", draft.Items.Select(item => item.Number)), ("Note", draft.Items.Select(item => item.Note)));

    private CollectionInput Input(TypedForm form) => new(form.FormId, form.Version, form.Fields["Title"], form.Fields["Introduction"], form.Fields["By"] == "query", form.Fields["Query"], form.Fields["IsShown"] == "on",
        [.. form.Fields.All("Number").Take(Collection.ItemsMax + 1).Select((number, index) => new CollectionItemInput(form.Fields.All("Position").ElementAtOrDefault(index), number, form.Fields.All("Note").ElementAtOrDefault(index)))]);

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
