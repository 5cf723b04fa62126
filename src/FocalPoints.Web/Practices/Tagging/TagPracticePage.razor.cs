using FocalPoints.Discussion;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices.Tagging;
using FocalPoints.Web.Discussion;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Practices.Tagging;

/// <summary>Takes tags, and takes them off. Its forms also stand on the practice's page; here they come back with what is wrong.</summary>
public sealed partial class TagPracticePage
{
    private Actor actor = Actor.Visitor;
    private DiscussedPractice? practice;
    private IReadOnlyList<PracticeTagView> tags = [];
    private PostedForm? posted;
    private IReadOnlyList<Problem> problems = [];
    private Refusal? refusal;
    private bool isReady;

    [Parameter]
    public string Number { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string? Words => posted?[TaggingUrls.AddField];

    private string PageName => practice is null ? TaggingText.TitleNoPractice : string.Format(TaggingText.Title, practice.Title);

    private string Back => PracticeUrls.InLanguageRead(Http, PracticeUrls.Read(practice!.Number, practice.Slug) + "#" + DiscussionUrls.TagsId);

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        practice = await ReadDiscussed.Read(actor, Number, Http.RequestAborted);
        if (practice is not null)
            tags = await ListPracticeTags.List(actor, practice.Id, Http.RequestAborted);
        posted = PostedForm.Of(Http);
        if (posted is not null)
        {
            refusal = Refusal.Of(posted, actor)?.Answer(Http);
            isReady = true;
        }
        else if (practice is null)
        {
            Navigation.NotFound();
        }
        else
        {
            Navigation.NavigateTo(Back); // The forms stand there.
        }
    }

    private async Task Save()
    {
        var (outcome, done) = await Change();
        if (outcome.IsDone)
        {
            ConfirmationCookie.Say(Http, done, DiscussionUrls.TagsId);
            Navigation.NavigateTo(Back);
            return;
        }

        var isFull = outcome.Problems is [{ Rule: ProblemRule.TooMany }];
        problems = isFull ? [] : outcome.Problems;
        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        refusal = isFull
            ? new Refusal(StatusCodes.Status409Conflict, string.Format(TaggingText.TagsTooMany, TagPractice.MaxPerMember)).Answer(Http)
            : Refusal.Of(outcome, actor)?.Answer(Http);
    }

    private async Task<(Outcome Outcome, Confirmation Done)> Change()
    {
        if (practice is null)
            return (Outcome.Missing, default);

        // The button of an own tag sends its id; whatever else is sent beside it was not asked for.
        return posted?[TaggingUrls.RemoveField] is { Length: > 0 } remove
            ? (Guid.TryParse(remove, out var id) ? await UntagPractice.Untag(actor, practice.Id, id, Http.RequestAborted) : Outcome.Missing, Confirmation.Untagged)
            : (await TagPractice.Tag(actor, practice.Id, Words, Http.RequestAborted), Confirmation.Tagged);
    }
}
