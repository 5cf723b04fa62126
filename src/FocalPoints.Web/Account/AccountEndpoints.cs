using FocalPoints.Members;
using FocalPoints.Members.Mine;
using FocalPoints.Web.Account.Sessions;
using Microsoft.AspNetCore.Identity;

namespace FocalPoints.Web.Account;

/// <summary>What accounts need besides pages.</summary>
public static class AccountEndpoints
{
    /// <summary>Signing out: a post, so that no link and no picture can do it.</summary>
    public static void MapAccount(this WebApplication app) =>
        app.MapPost(AccountUrls.SignOut, async (IFormCollection form, HttpContext http, CurrentActor currentActor, RecordSignOut recordSignOut, SignInManager<Member> signInManager, OpenCircuits circuits) =>
        {
            // Asking for the form is what asks for its antiforgery token.
            _ = form;
            var actor = await currentActor.Get();
            await recordSignOut.Record(actor, ClientAddress.Of(http), http.RequestAborted);
            await signInManager.SignOutAsync();
            http.Response.Headers["Clear-Site-Data"] = "\"storage\""; // What the editor kept in this browser, which others may use after this person.
            circuits.End(actor.MemberId);
            return Results.LocalRedirect("/");
        }).AllowAnonymous();
}
