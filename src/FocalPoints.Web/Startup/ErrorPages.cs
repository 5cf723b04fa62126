using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace FocalPoints.Web.Startup;

/// <summary>What a person sees when something went wrong: the site's own page, never a trace.</summary>
public static class ErrorPages
{
    /// <summary>Answers without a body, and exceptions, get the site's page with the status kept.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            CreateScopeForErrors = true,
            // A request that cannot be read is the sender's mistake.
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = failed => failed.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);

        // Whatever was sent, the page that tells what came of it is one to read.
        app.Use((context, next) =>
        {
            if (IsAboutAnother(context) && !HttpMethods.IsHead(context.Request.Method) && !HttpMethods.IsGet(context.Request.Method))
            {
                context.Request.Method = HttpMethods.Get;
                context.SetEndpoint(null);
                context.Request.RouteValues.Clear();

                // What was sent is shown to who sent it, and not acted on.
                context.Features.Set<IAntiforgeryValidationFeature>(null);
            }

            return next(context);
        });
        app.UseRouting();
    }

    /// <summary>Whether this is the page about a request that went wrong, not the request.</summary>
    public static bool IsAboutAnother(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
}
