using FocalPoints.Curation.Checks;
using FocalPoints.Curation.Links;
using FocalPoints.Curation.Review;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Search.Relating;
using FocalPoints.Web.Files;
using FocalPoints.Web.Practices;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Review;

/// <summary>What a State wrote, before a coordinator: what a machine found, what changed, the text, what was said, and what to do about it.</summary>
public sealed partial class ReviewPage
{
    private Actor actor = Actor.Visitor;
    private ReviewView? review;
    private Vocabulary? vocabulary;
    private PracticeContent content = new();
    private LinkReport? links;
    private IReadOnlyList<Finding> findings = [];
    private IReadOnlyList<SimilarPractice> similar = [];
    private IReadOnlyList<Problem> problems = [];
    private bool isNotTheirs, isStale;
    private string reason = "";

    /// <summary>The practice.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    // What is with the State already, and was never public, is not asked for twice.
    private bool MayAsk => review!.IsToApprove || review.Number is not null;

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        if (!PracticeAccess.MayReview(actor))
        {
            isNotTheirs = true;
            return;
        }

        reason = PostedForm.Of(Http)?["reason"] ?? "";
        var known = await ReadVocabulary.Read(Http.RequestAborted);
        if (await ReadReview.Read(actor, Id, asAuthor: false, Http.RequestAborted) is not { } read)
        {
            Navigation.NotFound();
            return;
        }

        await Show(read, known);
    }

    private async Task Approve() => await Answer(await ApproveReview.Approve(actor, Id, PostedForm.Of(Http)?["stamp"], Http.RequestAborted));

    private async Task Request() => await Answer(await RequestChanges.Request(actor, Id, PostedForm.Of(Http)?["stamp"], reason,
        Site.Of(ReviewUrls.Conversation(Id), Navigation.BaseUri), Http.RequestAborted));

    private async Task Answer(Outcome outcome)
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                Navigation.NavigateTo(ReviewUrls.Queue);
                break;
            case OutcomeKind.Invalid:
                Show(outcome);
                break;
            case OutcomeKind.Stale when await ReadReview.Read(actor, Id, asAuthor: false, Http.RequestAborted) is { } newer:
                await Show(newer, vocabulary!);
                Show(outcome);
                break;
            default:
                Navigation.NotFound();
                break;
        }
    }

    private void Show(Outcome refused)
    {
        problems = refused.Problems;
        isStale = refused.Kind == OutcomeKind.Stale;
        Http.Response.StatusCode = isStale ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
    }

    private async Task Show(ReviewView read, Vocabulary known)
    {
        content = ContentTexts.WithoutBlanks(ContentTexts.Clean(read.Content));
        links = await ReadLinkReport.Read(actor, Id, Http.RequestAborted);
        findings = AutomaticChecks.Of(content, known, links);
        similar = await SimilarPractices.Find(Id, content, actor, cancel: Http.RequestAborted);
        vocabulary = known;
        review = read;
    }

    private string FileUrl(Attachment file) => review is { IsToApprove: false, Number: { } number } ? PracticeUrls.Attachment(number, review.Slug, file.Name) : FilesUrls.Draft(file.FileId);

    private static string LabelOf(string field) => field switch
    {
        "Reason" => ReviewText.Reason,
        "Field" => ReviewText.CommentField,
        "Text" => ReviewText.CommentText,
        _ => ReviewWords.FieldName(field),
    };
}
