using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace FocalPoints.Web.Startup.Caching;

/// <summary>
/// Says how long each page may be kept, and by whom. A visitor's page carries the mark of its content, so that who has it already is
/// answered with a line; a member's page is kept nowhere.
/// </summary>
internal sealed class PageValidators(RequestDelegate next, VisitorPages visitors)
{
    private const string ForEverybody = "public, max-age=60, stale-while-revalidate=600", ForNobody = "no-store";

    public async Task InvokeAsync(HttpContext http)
    {
        if (!VisitorPages.IsPage(http))
        {
            await next(http);
            return;
        }

        if (!visitors.Includes(http))
        {
            http.Response.OnStarting(ForbidKeeping, http.Response);
            await next(http);
            return;
        }

        await Mark(http);
    }

    private static Task ForbidKeeping(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = ForNobody;
        return Task.CompletedTask;
    }

    private async Task Mark(HttpContext http)
    {
        var answer = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var page = new MemoryStream();
        var whole = new StreamResponseBodyFeature(page);
        http.Features.Set<IHttpResponseBodyFeature>(whole);
        try
        {
            await next(http);
            await whole.CompleteAsync();
        }
        finally
        {
            http.Features.Set(answer);
        }

        var content = page.GetBuffer().AsMemory(0, (int)page.Length);
        var headers = http.Response.Headers;
        if (http.Response.StatusCode != StatusCodes.Status200OK || headers.SetCookie.Count > 0)
        {
            headers.CacheControl = ForNobody;
        }
        else
        {
            // Weak: the same page compressed otherwise is still the same page. By cookie: who signs in is not shown what they read before.
            var mark = $"W/\"{Base64Url.EncodeToString(SHA256.HashData(content.Span).AsSpan(0, 12))}\"";
            headers.ETag = mark;
            headers.CacheControl = ForEverybody;
            headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
            if (IsKnown(http.Request, mark))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                headers.ContentType = default;
                return;
            }
        }

        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }

    private static bool IsKnown(HttpRequest request, string mark) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(EntityTagHeaderValue.Parse(mark), useStrongComparison: false));
}
