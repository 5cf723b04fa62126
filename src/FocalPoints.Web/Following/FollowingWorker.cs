using FocalPoints.Following.Telling;
using FocalPoints.Web.Practices;
using FocalPoints.Web.Startup;

namespace FocalPoints.Web.Following;

/// <summary>Looks every few seconds whether there is something to tell to who follows it. In the site, since the mails lead back to it.</summary>
internal sealed partial class FollowingWorker(TellFollowers tellFollowers, SiteAddress site, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<FollowingWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Until the site listens, it does not know its own address.
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = lifetime.ApplicationStarted.Register(() => listening.TrySetResult());
        await using var stopped = stoppingToken.Register(() => listening.TrySetResult());
        await listening.Task;
        var links = new FollowingLinks(number => site.Of(PracticeUrls.ByNumber(number)), site.Of(FollowingUrls.Mine));
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await tellFollowers.Run(links, stoppingToken);
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Members could not be told what is new; it is tried again in a few seconds, and nothing is left out: {Reason}")]
    private partial void LogFailed(string reason);
}
