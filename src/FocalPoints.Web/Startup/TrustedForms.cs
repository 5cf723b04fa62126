using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;

namespace FocalPoints.Web.Startup;

/// <summary>A form that cannot be trusted is not obeyed, and what was typed into it is not lost either.</summary>
public static partial class TrustedForms
{
    /// <summary>
    /// Antiforgery. A form for a page whose token is missing or of another session: the page is drawn as if it had only been asked for, so that
    /// nothing is done, with 400; it finds what was typed in <see cref="PostedForm"/>. Something else than a form answers 415.
    /// </summary>
    public static void UseTrustedForms(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use(RefuseUntrusted);
    }

    private static async Task RefuseUntrusted(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        {
            await next(context);
            return;
        }

        var isTrusted = context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false };
        if (!isTrusted)
        {
            LogRefused(context.RequestServices.GetRequiredService<ILogger<PostedForm>>(), context.Request.Path);
            context.Features.Set<IAntiforgeryValidationFeature>(null); // A form with an invalid one cannot be looked at.
        }

        if (!context.Request.HasFormContentType)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        }
        else if (isTrusted)
        {
            await next(context);
        }
        else if (IsFromAnotherSite(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (await Read(context) is { } fields)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            PostedForm.Refuse(context, fields);
            context.Request.Method = HttpMethods.Get;
            await next(context);
        }
    }

    // What another site's page filled in must not stand on ours, ready to be sent. Browsers too old to say where a form came from are believed.
    private static bool IsFromAnotherSite(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";

    // Null, with its status, for what is no form whatever it calls itself.
    private static async Task<IFormCollection?> Read(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (BadHttpRequestException exception)
        {
            context.Response.StatusCode = exception.StatusCode;
        }
        catch (InvalidDataException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A form sent to {Path} was refused: its token is missing or of another session")]
    private static partial void LogRefused(ILogger log, string path);
}
