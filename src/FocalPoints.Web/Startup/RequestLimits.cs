using Microsoft.AspNetCore.Http.Metadata;

namespace FocalPoints.Web.Startup;

/// <summary>How much anybody may send. The upload of files says its own limit.</summary>
public static class RequestLimits
{
    /// <summary>The largest form, in bytes: the longest practice in the widest script fits four times.</summary>
    public const long MaxFormBytes = 1024 * 1024;

    /// <summary>Stops what comes without saying its length.</summary>
    public static void LimitRequests(this IWebHostBuilder web) => web.ConfigureKestrel(kestrel =>
    {
        kestrel.Limits.MaxRequestBodySize = MaxFormBytes;
        kestrel.AddServerHeader = false;
    });

    /// <summary>Refuses by its length alone what nobody will read.</summary>
    public static void UseRequestLimits(this WebApplication app) => app.Use((context, next) =>
    {
        if (!(context.Request.ContentLength > MaxFormBytes)
            || ErrorPages.IsAboutAnother(context)
            || context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });
}
