using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace FocalPoints.Web.Startup.Caching;

/// <summary>What a page costs: it is made once, compressed once, and sent once to each reader.</summary>
public static class PageCache
{
    private const long MostBytes = 32 * 1024 * 1024, LargestPage = 512 * 1024;

    /// <summary>Compression, and a bounded cache of visitors' pages.</summary>
    public static IServiceCollection AddPageCache(this IServiceCollection services)
    {
        services.AddSingleton<VisitorPages>();
        services.AddSingleton<VisitorPagePolicy>();
        services.AddFormTokens();
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<VisitorPagePolicy>((cache, policy) =>
        {
            cache.SizeLimit = MostBytes;
            cache.MaximumBodySize = LargestPage;
            cache.UseCaseSensitivePaths = true;
            cache.AddBasePolicy(policy);
        });
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // Antiforgery tokens are masked anew in every answer, so BREACH finds nothing to hold on to.
            compression.Providers.Add<PageBrotli>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        return services;
    }

    /// <summary>From the outside in: what is kept, compressed; what is made, marked. Files below <c>wwwroot</c> were compressed when they were built.</summary>
    public static void UsePageCache(this WebApplication app)
    {
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseMiddleware<PageValidators>();
    }

    private static void AddFormTokens(this IServiceCollection services)
    {
        services.AddAntiforgery(form =>
        {
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            form.SuppressXFrameOptionsHeader = true; // The content policy says more, and says it of every page.
        });
        var framework = services.Last(service => service.ServiceType == typeof(IAntiforgery)).ImplementationType!;
        services.AddSingleton<IAntiforgery>(provider =>
            new FormTokens((IAntiforgery)ActivatorUtilities.CreateInstance(provider, framework), provider.GetRequiredService<VisitorPages>()));
    }
}
