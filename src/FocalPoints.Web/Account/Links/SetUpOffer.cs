using FocalPoints.Members.Links;
using FocalPoints.Web.Startup;

namespace FocalPoints.Web.Account.Links;

/// <summary>
/// Prints the link with which the first account is made, once the site is up and as long as there is none. The demonstration of the Development
/// environment has accounts and needs no such link.
/// </summary>
public sealed partial class SetUpOffer(OfferSetUp offerSetUp, SiteAddress site, IHostEnvironment environment, IHostApplicationLifetime lifetime, ILogger<SetUpOffer> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (environment.IsDevelopment())
            return;

        try
        {
            // Which address the server listens on is known when it does.
            var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var whenStarted = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
            await started.Task.WaitAsync(stoppingToken);
            if (await offerSetUp.Offer(stoppingToken) is { } token)
                LogOffer(site.Of(AccountUrls.SetUpWith(token)));
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(exception.Message);
        }
        catch (Exception)
        {
            // Stopped before it was said: the next start says it.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "There is no account yet. Within an hour, make the first one of the secretariat at {Address}")]
    private partial void LogOffer(string address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether there is an account could not be read, so no set-up link was made; the next start tries again: {Reason}")]
    private partial void LogFailed(string reason);
}
