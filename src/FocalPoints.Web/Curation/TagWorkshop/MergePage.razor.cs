using System.Globalization;
using FocalPoints.Curation.TagWorkshop;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Tags;
using FocalPoints.Web.Shared;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.TagWorkshop;

/// <summary>Shows what merging a tag into another would do, and does it.</summary>
public sealed partial class MergePage
{
    private Actor actor = Actor.Visitor;
    private TagLine? tag;
    private MergePreview? preview;
    private IReadOnlyList<Problem> problems = [];
    private Refusal? refusal;
    private bool isDenied;

    /// <summary>The tag that is to become an alias.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = TagWorkshopUrls.Into)]
    private string? Words { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        if (!TagAccess.MayCurate(actor))
        {
            isDenied = true;
            return;
        }

        var view = await ReadWorkshopTag.Read(actor, Id, Http.RequestAborted);
        if (view is null)
        {
            Navigation.NotFound();
            return;
        }

        // One that was merged meanwhile leads to where it went; the form that merged it is still heard, for who pressed twice.
        if (view.Tag.Id != Id && HttpMethods.IsGet(Http.Request.Method))
            Navigation.NavigateTo(TagWorkshopUrls.Tag(view.Tag.Id));
        if (view.Tag.Id == Id && Words is not null)
            await Look();
        tag = view.Tag;
    }

    private async Task Look()
    {
        var outcome = await PreviewMerge.Preview(actor, Id, Words, Http.RequestAborted);
        preview = outcome.Value;
        problems = outcome.Problems;
        if (outcome.Kind == OutcomeKind.Invalid)
            Http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private async Task Merge()
    {
        var outcome = Guid.TryParse(PostedForm.Of(Http)?["id"], out var intoId)
            ? await MergeTags.Merge(actor, Id, intoId, Number("version"), Number("intoVersion"), Http.RequestAborted)
            : Outcome.Invalid(new Problem(MergeTags.Into, ProblemRule.Unknown));
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                ConfirmationCookie.Say(Http, Confirmation.TagMerged, "tag");
                Navigation.NavigateTo(TagWorkshopUrls.Tag(intoId));
                break;
            case OutcomeKind.Invalid:
                (preview, problems) = (null, outcome.Problems);
                Http.Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
            case OutcomeKind.Stale:
                refusal = new Refusal(StatusCodes.Status409Conflict, VocabularyText.Stale).Answer(Http);
                break;
            default:
                refusal = Refusal.Of(outcome, actor)?.Answer(Http);
                break;
        }
    }

    private int Number(string field) => int.TryParse(PostedForm.Of(Http)?[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static string SentenceOf(Problem problem) => problem.Rule switch
    {
        ProblemRule.Unknown => TagWorkshopText.IntoUnknown,
        ProblemRule.Circular => TagWorkshopText.IntoItself,
        ProblemRule.Blocked => TagWorkshopText.IntoBlocked,
        _ => Problems.Sentence(problem),
    };
}
