using FocalPoints.Discussion;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Web.Practices;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Discussion;

/// <summary>
/// Takes comments and answers. Its form also stands on the practice's page; here it comes back with what is wrong and with every character
/// that was typed, whatever happened.
/// </summary>
public sealed partial class CommentPage
{
    /// <summary>How Blazor knows the form.</summary>
    public const string FormName = "comment";

    private Actor actor = Actor.Visitor;
    private DiscussedPractice? practice;
    private FoundComment? answered;
    private Vocabulary vocabulary = default!;
    private CommentDraft draft = default!;
    private IReadOnlyList<Problem> problems = [];
    private Refusal? refusal;
    private bool isReady;

    [Parameter]
    public string Number { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = DiscussionUrls.ReplyKey)]
    private string? Reply { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string PageName => practice is null ? DiscussionText.WriteTitleNoPractice
        : string.Format(answered is null ? DiscussionText.WriteTitle : DiscussionText.AnswerTitle, practice.Title);

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        vocabulary = await ReadVocabulary.Read(Http.RequestAborted);
        practice = await ReadDiscussed.Read(actor, Number, Http.RequestAborted);
        var posted = PostedForm.Of(Http);
        draft = posted is null ? CommentDraft.Empty(Guid.TryParse(Reply, out var id) ? id : null) : CommentDraft.Of(posted);
        if (practice is not null && draft.ReplyTo is { } parent)
            answered = await ReadComment.Read(actor, practice.Id, parent, Http.RequestAborted);

        isReady = posted is not null;
        if (posted is not null)
            refusal = Refusal.Of(posted, actor)?.Answer(Http);
        else if (practice is null || (Reply is not null && answered is null && !practice.IsWithdrawn))
            Navigation.NotFound();
        else if (actor.MemberId is null)
            Navigation.NavigateTo(DiscussionUrls.SignIn(Http.Request.Path + Http.Request.QueryString));
        else if (practice.IsWithdrawn || !PracticeAccess.MayDiscuss(actor))
            Navigation.NavigateTo(PracticeUrls.InLanguageRead(Http, DiscussionUrls.Comments(practice.Number, practice.Slug))); // The practice's page says why.
        else
            isReady = true;
    }

    private async Task Post()
    {
        var outcome = practice is null ? Outcome<Guid>.From(Outcome.Missing) : await PostComment.Post(actor, practice.Id, draft.ToInput(), Http.RequestAborted);
        if (outcome.IsDone && await ReadComment.Read(actor, practice!.Id, outcome.Value, Http.RequestAborted) is { } saved)
        {
            ConfirmationCookie.Say(Http, saved.Comment.ParentId is null ? Confirmation.CommentPosted : Confirmation.ReplyPosted, DiscussionUrls.IdOf(saved.Comment.Id));
            Navigation.NavigateTo(PracticeUrls.InLanguageRead(Http, DiscussionUrls.Of(practice.Number, practice.Slug, saved)));
            return;
        }

        problems = outcome.Problems;
        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        refusal = Refusal.Of(outcome, actor)?.Answer(Http);
    }

    private static string LabelOf(string field) => field == "Language" ? DiscussionText.Language : DiscussionText.FieldText;
}
