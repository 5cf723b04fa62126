using System.Security.Claims;
using FocalPoints.Members;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FocalPoints.Web.Account;

/// <summary>
/// The one place where a <see cref="ClaimsPrincipal"/> becomes an <see cref="Actor"/>. In a request the answer is kept; in a circuit it
/// is asked anew each time, so that an ended mandate ends there too.
/// </summary>
public sealed class CurrentActor(IHttpContextAccessor contexts, AuthenticationStateProvider authentication, ReadActor readActor, IOptions<IdentityOptions> identity)
{
    private static readonly object Key = new();

    /// <summary>Who acts now.</summary>
    public async Task<Actor> Get()
    {
        if (contexts.HttpContext is { WebSockets.IsWebSocketRequest: false } context && !context.Request.Path.StartsWithSegments(Circuits.Path))
            return await Read(context, context.User) ?? Actor.Visitor;

        return await From((await authentication.GetAuthenticationStateAsync()).User) ?? Actor.Visitor;
    }

    /// <summary>Who acts in this request, asked once; null where the principal is nobody any more.</summary>
    internal async Task<Actor?> Read(HttpContext context, ClaimsPrincipal user)
    {
        if (context.Items[Key] is Actor kept)
            return kept;

        var actor = await From(user);
        if (actor is not null)
            context.Items[Key] = actor;
        return actor;
    }

    /// <summary>Who a principal is at this moment; null for nobody, a paused account and an old security stamp.</summary>
    internal async Task<Actor?> From(ClaimsPrincipal user)
    {
        var stamp = user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        return stamp is not null && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? await readActor.Read(id, stamp)
            : null;
    }
}
