using FocalPoints.Practices.Reverification;
using FocalPoints.Web.Startup;

namespace FocalPoints.Web.Practices.Reverification;

/// <summary>Looks every hour whether a State is to be asked. In the site, since the mail leads back to it.</summary>
internal sealed partial class AskWorker(AskToReverify ask, SiteAddress site, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<AskWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Until the site listens, it does not know its own address.
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = lifetime.ApplicationStarted.Register(() => listening.TrySetResult());
        await using var stopped = stoppingToken.Register(() => listening.TrySetResult());
        await listening.Task;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ask.Run(site.Of(ReverificationUrls.StillValid), stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception)
            {
                LogFailed(exception.Message);
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "States could not be asked whether their practices are still valid; it is tried again in an hour: {Reason}")]
    private partial void LogFailed(string reason);
}
