using System.Globalization;
using FocalPoints.Curation.FocalPointPosts;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Web.Practices.MyState;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.FocalPointPosts;

/// <summary>A focal point confirms that it is there, and under which name. Opening the page does nothing: the button does.</summary>
public sealed partial class OwnPostPage
{
    private Actor actor = Actor.Visitor;
    private Vocabulary vocabulary = default!;
    private IReadOnlyList<OwnPost>? posts;
    private IReadOnlyList<Problem> problems = [];
    private Refusal? refusal;
    private string sent = "";
    private string typed = "";
    private bool isStale;
    private bool isWithoutState;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        vocabulary = await Vocabularies.Read(Http.RequestAborted);
        if (OwnStates.Of(actor, vocabulary).Count == 0)
            isWithoutState = true;
        else
            posts = await ReadOwnPosts.Read(actor, Http.RequestAborted);
    }

    private async Task Confirm(OwnPost post)
    {
        var posted = PostedForm.Of(Http)!;
        (sent, typed) = (post.StateId, posted["institution"] ?? "");
        var version = int.TryParse(posted["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;
        var outcome = await ConfirmPost.Confirm(actor, post.StateId, typed, version, Http.RequestAborted);
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                ConfirmationCookie.Say(Http, Confirmation.PostConfirmed, "post");
                Navigation.NavigateTo(PostUrls.Own);
                break;
            case OutcomeKind.Invalid:
                problems = [.. outcome.Problems.Select(problem => problem with { Field = FieldOf(post.StateId) })];
                Http.Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
            case OutcomeKind.Stale:
                // What was typed stays, on top of what stands there now: sent again, it is meant.
                isStale = true;
                Http.Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            default:
                refusal = Refusal.Of(outcome, actor)?.Answer(Http);
                break;
        }
    }

    private static string FieldOf(string stateId) => "institution-" + stateId;
}
