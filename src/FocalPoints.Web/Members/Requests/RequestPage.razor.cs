using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Members.People;
using FocalPoints.Members.Requests;
using FocalPoints.Practices;
using FocalPoints.Web.Account;
using FocalPoints.Web.Members.Mandates;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Members.Requests;

/// <summary>What is done about somebody's wish for an account.</summary>
public sealed partial class RequestPage
{
    private Actor actor = Actor.Visitor;
    private RequestView? request;
    private Vocabulary? vocabulary;
    private Dictionary<string, string> errors = [];
    private bool isDenied, isStale;

    /// <summary>The request.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    // What was asked for, until somebody typed something else.
    private MandateInput Mandate => PostedForm.Of(Http)?[PostedForm.HandlerField] == "approve"
        ? MandatePosted.In(Http)
        : new MandateInput(request!.Role.ToString(), request.StateId, request.Organisation, null, null, null);

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        isDenied = !PeopleAccess.MayManage(actor);
        if (isDenied)
            return;
        vocabulary = await Vocabularies.Read(Http.RequestAborted);
        request = await ReadRequest.Read(actor, Id, Http.RequestAborted);
        if (request is null)
            Navigation.NotFound();
        else if (request.Decision is not null && PostedForm.Of(Http) is not null)
            await Answer(Outcome.Stale);
    }

    private async Task Approve()
    {
        var outcome = await ApproveRequest.Approve(actor, Id, Mandate, token => Site.Of(AccountUrls.InvitationWith(token)), Site.Of(AccountUrls.SignIn), Http.RequestAborted);
        if (outcome.IsDone)
            Navigation.NavigateTo(AccountUrls.After(PeopleUrls.Person(outcome.Value), "approved"));
        else
            await Answer(outcome);
    }

    private async Task Decline()
    {
        var outcome = await DeclineRequest.Decline(actor, Id, PostedForm.Of(Http)?["reason"], Http.RequestAborted);
        if (outcome.IsDone)
            Navigation.NavigateTo(AccountUrls.After(RequestUrls.Queue, "declined"));
        else
            await Answer(outcome);
    }

    private async Task Answer(Outcome outcome)
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.Stale:
                isStale = true;
                Http.Response.StatusCode = StatusCodes.Status409Conflict;
                request = await ReadRequest.Read(actor, Id, Http.RequestAborted);
                break;
            case OutcomeKind.Missing:
                Navigation.NotFound();
                break;
            case OutcomeKind.Denied:
                errors = new() { [""] = RequestsText.Denied };
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
            default:
                errors = AccountProblems.Refuse(Http, outcome);
                break;
        }
    }
}
