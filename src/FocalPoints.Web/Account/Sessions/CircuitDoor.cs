using System.Security.Claims;
using FocalPoints.Web.Startup;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace FocalPoints.Web.Account.Sessions;

/// <summary>
/// Who may open a circuit: people signed in, from pages of this site, and not without end, because each costs the server a megabyte for as
/// long as it is open. That they are signed in is asked before; this asks the rest.
/// </summary>
public sealed class CircuitDoor(IOptions<SiteOptions> site)
{
    /// <summary>How many connections a member has open at a time, over all devices and windows.</summary>
    public const int MostOfMember = 5;

    /// <summary>How many come from one network address at a time; an office shares one.</summary>
    public const int MostOfAddress = 20;

    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, int> open = [];

    /// <summary>Lets a request through, or answers 403 to another site and 429 to one connection too many.</summary>
    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments(Circuits.Path))
        {
            await next(context);
            return;
        }

        if (!IsFromOurPages(context))
        {
            Refuse(context, StatusCodes.Status403Forbidden);
            return;
        }

        // A connection lasts as long as its request: a socket's as long as the socket, a poll's as long as it waits.
        if (context.Request.Path != Circuits.Path || HttpMethods.IsPost(context.Request.Method))
        {
            await next(context);
            return;
        }

        var (member, address) = ("member " + context.User.FindFirstValue(ClaimTypes.NameIdentifier), "address " + ClientAddress.Of(context));
        if (!Enter(member, address))
        {
            context.Response.Headers.RetryAfter = ((int)TryAgainAfter.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Refuse(context, StatusCodes.Status429TooManyRequests);
            return;
        }

        try
        {
            await next(context);
        }
        finally
        {
            Leave(member, address);
        }
    }

    private bool Enter(string member, string address)
    {
        lock (open)
        {
            if (open.GetValueOrDefault(member) >= MostOfMember || open.GetValueOrDefault(address) >= MostOfAddress)
                return false;
            open[member] = open.GetValueOrDefault(member) + 1;
            open[address] = open.GetValueOrDefault(address) + 1;
            return true;
        }
    }

    private void Leave(params IEnumerable<string> keys)
    {
        lock (open)
        {
            foreach (var key in keys)
            {
                if (--open[key] == 0)
                    open.Remove(key);
            }
        }
    }

    // Browsers name the page's origin with every socket and every post, and pages cannot forge it. A plain get of ours carries none. The
    // scheme is left out: behind a proxy ours is http, the page's https.
    private bool IsFromOurPages(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers.Origin is not [{ } origin])
            return request.Headers.Origin.Count == 0 && HttpMethods.IsGet(request.Method) && !context.WebSockets.IsWebSocketRequest;

        return Uri.TryCreate(origin, UriKind.Absolute, out var page)
            && (Same(page.Authority, request.Host.Value) || (Uri.TryCreate(site.Value.Address, UriKind.Absolute, out var ours) && Same(page.Authority, ours.Authority)));
    }

    private static bool Same(string left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    // No page is drawn for a script.
    private static void Refuse(HttpContext context, int status)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        context.Response.StatusCode = status;
    }
}
