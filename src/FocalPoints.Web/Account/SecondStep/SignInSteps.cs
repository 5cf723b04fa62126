using FocalPoints.Curation.Desk;
using FocalPoints.Members;
using FocalPoints.Web.Curation.Desk;
using FocalPoints.Web.Practices;
using Microsoft.AspNetCore.Identity;

namespace FocalPoints.Web.Account.SecondStep;

/// <summary>What follows on a right password, and on a right code after it: the one place where a session begins at the door.</summary>
public sealed class SignInSteps(FirstStep firstStep, SignInManager<Member> signInManager, ReadActor readActor)
{
    /// <summary>Signs in, or asks for the code where the account has a second step; the address that comes next.</summary>
    /// <param name="returnUrl">Where the person wanted to go; null for the start.</param>
    public async Task<string> AfterPassword(HttpContext http, Member member, string? returnUrl)
    {
        if (!member.TwoFactorEnabled)
            return await SignIn(http, member, returnUrl);

        firstStep.Put(http, member);
        return AccountUrls.Code + (returnUrl is null ? "" : QueryString.Create(AccountUrls.ReturnUrl, returnUrl));
    }

    /// <summary>Signs in; the address that comes next.</summary>
    public async Task<string> AfterCode(HttpContext http, Member member, string? returnUrl)
    {
        firstStep.Forget(http);
        return await SignIn(http, member, returnUrl);
    }

    private async Task<string> SignIn(HttpContext http, Member member, string? returnUrl)
    {
        await signInManager.SignInAsync(member, isPersistent: false);
        var actor = returnUrl is null ? await readActor.Read(member.Id, member.SecurityStamp!, http.RequestAborted) : null;
        return AccountUrls.Local(returnUrl, actor is null ? "/" : StartOf(actor));
    }

    // Where somebody's work begins.
    private static string StartOf(Actor actor) => actor.OwnStates.Count > 0 ? WorkspaceUrls.MyState : DeskAccess.MayRead(actor) ? DeskUrls.Desk : "/";
}
