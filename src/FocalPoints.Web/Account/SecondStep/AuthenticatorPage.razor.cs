using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Members.SecondStep;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Account.SecondStep;

/// <summary>One's own authenticator app: adding it, its recovery codes, removing it.</summary>
public sealed partial class AuthenticatorPage
{
    private Dictionary<string, string> errors = [];
    private IReadOnlyList<string> codes = [];
    private Actor actor = Actor.Visitor;
    private AuthenticatorView? app;
    private bool isStale;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery(Name = AccountUrls.Done)]
    private string? Done { get; set; }

    private string? DoneNote => Done switch
    {
        "activated" when app?.IsOn == false => AccountText.DoneActivated,
        "added" when app?.IsOn == true => SecondStepText.DoneAdded,
        "removed" when app?.IsOn == false => SecondStepText.DoneRemoved,
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        app = await ReadAuthenticator.Read(actor, Http.RequestAborted);
        if (HttpMethods.IsGet(Http.Request.Method))
            codes = ShownOnce.TakeCodes(Http, actor.MemberId!.Value);

        // The form of another window, in which this was done or undone meanwhile.
        var sent = PostedForm.Of(Http) is { IsRefused: false } form ? form[PostedForm.HandlerField] : null;
        isStale = sent is not null && app is not null && sent switch
        {
            "begin" => app.IsOn || app.Key is not null,
            "confirm" => app.IsOn || app.Key is null,
            _ => !app.IsOn,
        };
        if (isStale)
            SayStale();
    }

    private async Task Begin() => await Answer(await BeginAuthenticator.Begin(actor, Http.RequestAborted), "");

    private async Task Confirm()
    {
        var outcome = await ConfirmAuthenticator.Confirm(actor, PostedForm.Of(Http)?["code"], ClientAddress.Of(Http), Http.RequestAborted);
        if (outcome.Value is { } made)
        {
            ShownOnce.PutCodes(Http, made.Member.Id, made.Codes);
            await GoOn(made.Member);
        }

        await Answer(outcome, "added");
    }

    private async Task Renew(string? proof)
    {
        var outcome = await RenewRecoveryCodes.Renew(actor, proof, ClientAddress.Of(Http), Http.RequestAborted);
        if (outcome.Value is { } made)
            ShownOnce.PutCodes(Http, actor.MemberId!.Value, made);
        await Answer(outcome, "renewed", "renew-proof");
    }

    private async Task Remove(string? proof)
    {
        var outcome = await RemoveAuthenticator.Remove(actor, proof, ClientAddress.Of(Http), Http.RequestAborted);
        if (outcome.Value is { } member)
            await GoOn(member);
        await Answer(outcome, "removed", "remove-proof");
    }

    // This session with the new stamp; all others have ended.
    private async Task GoOn(Member member)
    {
        await SignInManager.SignInAsync(member, isPersistent: false);
        await OpenCircuits.Check(member.Id);
    }

    private async Task Answer(Outcome outcome, string done, string field = "code")
    {
        if (outcome.IsDone)
        {
            Navigation.NavigateTo(done.Length == 0 ? AccountUrls.Authenticator : AccountUrls.After(AccountUrls.Authenticator, done));
            return;
        }

        if (outcome.Kind == OutcomeKind.Stale)
        {
            SayStale();
            app = await ReadAuthenticator.Read(actor, Http.RequestAborted);
            return;
        }

        errors = AccountProblems.Refuse(Http, outcome).ToDictionary(error => error.Key.Length == 0 ? "" : field, error => error.Value);
    }

    private void SayStale()
    {
        errors = new() { [""] = SecondStepText.Stale };
        Http.Response.StatusCode = StatusCodes.Status409Conflict;
    }
}
