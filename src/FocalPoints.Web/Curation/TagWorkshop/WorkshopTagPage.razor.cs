using System.Globalization;
using FocalPoints.Curation.TagWorkshop;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Tags;
using FocalPoints.Web.Shared;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.TagWorkshop;

/// <summary>One tag: its use, what was merged into it, and all that can be done to it.</summary>
public sealed partial class WorkshopTagPage
{
    private Actor actor = Actor.Visitor;
    private WorkshopTag? view;
    private Vocabulary vocabulary = default!;
    private IReadOnlyList<Problem> problems = [];
    private Refusal? refusal;
    private bool isDenied;

    /// <summary>The tag's; one that was merged leads to what it was merged into.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private PostedForm? Posted => PostedForm.Of(Http);

    private int Version => int.TryParse(Posted?["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;

    private bool IsInUse => view!.Tag is { BlockedAt: null, ThemeId: null };

    // A form that the page has no more, because the tag was blocked or promoted meanwhile.
    private bool IsTooLate => !IsInUse && Posted is { IsRefused: false } posted && posted[PostedForm.HandlerField] is "rename" or "promote";

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        if (!TagAccess.MayCurate(actor))
        {
            isDenied = true;
            return;
        }

        vocabulary = await Vocabularies.Read(Http.RequestAborted);
        var read = await ReadWorkshopTag.Read(actor, Id, Http.RequestAborted);
        if (read is null)
            Navigation.NotFound();
        else if (read.Tag.Id != Id && HttpMethods.IsGet(Http.Request.Method))
            Navigation.NavigateTo(TagWorkshopUrls.Tag(read.Tag.Id));
        else
            view = read;
        if (view is not null && IsTooLate)
            refusal = new Refusal(StatusCodes.Status409Conflict, VocabularyText.Stale).Answer(Http);
    }

    private async Task Rename()
    {
        var outcome = await RenameTag.Rename(actor, Id, Posted?["name"], Version, Http.RequestAborted);
        await Answer(outcome, Confirmation.TagRenamed, outcome.Value);
    }

    private async Task Promote() =>
        await Answer(await PromoteTag.Promote(actor, Id, Posted?["theme"], Posted?["language"], Version, Http.RequestAborted), Confirmation.TagPromoted, Id);

    private async Task Block()
    {
        var isBlocked = Posted?["blocked"] == "yes";
        await Answer(await BlockTag.Set(actor, Id, isBlocked, Version, Http.RequestAborted), isBlocked ? Confirmation.TagBlocked : Confirmation.TagUnblocked, Id);
    }

    private async Task Answer(Outcome outcome, Confirmation done, Guid at)
    {
        if (outcome.IsDone)
        {
            ConfirmationCookie.Say(Http, done, "tag");
            Navigation.NavigateTo(TagWorkshopUrls.Tag(at));
            return;
        }

        problems = outcome.Problems;
        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (outcome.Kind == OutcomeKind.Invalid)
            return;
        refusal = (outcome.Kind == OutcomeKind.Stale ? new Refusal(StatusCodes.Status409Conflict, VocabularyText.Stale) : Refusal.Of(outcome, actor))?.Answer(Http);
        view = await ReadWorkshopTag.Read(actor, Id, Http.RequestAborted);
    }

    private static string LabelOf(string field) => field switch
    {
        "Name" => TagWorkshopText.NewWords,
        "Theme" => TagWorkshopText.Topic,
        _ => TagWorkshopText.Language,
    };

    private static string SentenceOf(Problem problem) => problem is { Field: "Name", Rule: ProblemRule.Taken } ? TagWorkshopText.NameTaken : Problems.Sentence(problem);
}
