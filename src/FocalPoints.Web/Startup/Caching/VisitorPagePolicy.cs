using System.Globalization;
using FocalPoints.Data;
using FocalPoints.Search;
using Microsoft.AspNetCore.OutputCaching;

namespace FocalPoints.Web.Startup.Caching;

/// <summary>
/// Keeps visitors' pages in memory, under the state of the database they were made from: after a publication or a withdrawal every page is
/// made anew, on every node, in the very next answer. What depends on the time (who is in office, which State is affected) is true to the minute.
/// </summary>
internal sealed class VisitorPagePolicy(VisitorPages visitors, DatabaseStamp stamp, PracticeIndex index, TimeProvider clock) : IOutputCachePolicy
{
    private const int LongestKey = 2048;

    /// <summary>How long a page is kept that nobody changed.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var question = http.Request.QueryString.Value ?? "";
        var encoding = http.Request.Headers.AcceptEncoding.ToString();
        if (!visitors.Includes(http) || question.Length + encoding.Length > LongestKey || index.IsPartial)
            return;

        // First the state, then the page: what is saved meanwhile makes this copy too new, never too old.
        if (await stamp.Read(cancellation) is not { } state)
            return;

        var minute = clock.GetUtcNow().Ticks / Freshness.Ticks;
        context.CacheVaryByRules.CacheKeyPrefix = string.Create(CultureInfo.InvariantCulture, $"{state}|{minute}|{CultureInfo.CurrentUICulture.Name}");
        context.CacheVaryByRules.VaryByHost = true;
        context.CacheVaryByRules.VaryByValues["question"] = question;
        context.CacheVaryByRules.VaryByValues["encoding"] = encoding;
        context.ResponseExpirationTimeSpan = Freshness;
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;

        // Who waits for somebody else's answer shares their broken line.
        context.AllowLocking = false;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0 || index.IsPartial)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
