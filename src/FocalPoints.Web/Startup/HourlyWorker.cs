using FocalPoints.Curation.FocalPointPosts;
using FocalPoints.Curation.HandOvers;
using FocalPoints.Practices.Reverification;
using FocalPoints.Web.Curation.FocalPointPosts;
using FocalPoints.Web.Curation.HandOvers;
using FocalPoints.Web.Practices.Reverification;

namespace FocalPoints.Web.Startup;

/// <summary>
/// What hangs on the calendar, looked after every hour: States are asked, ends of mandates told of, work of ended ones moved. In the site, since the
/// mails lead back to it. Each is done on its own: where one fails the others go on.
/// </summary>
internal sealed partial class HourlyWorker(
    AskToReverify askToReverify, AskToConfirm askToConfirm, NoticeEnds noticeEnds, MoveWork moveWork,
    SiteAddress site, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<HourlyWorker> log) : BackgroundService
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
            await Do(nameof(MoveWork), () => moveWork.Run(mandate => site.Of(HandOverUrls.Brief(mandate)), stoppingToken));
            await Do(nameof(NoticeEnds), () => noticeEnds.Run((member, mandate) => site.Of(HandOverUrls.End(member, mandate)), stoppingToken));
            await Do(nameof(AskToConfirm), () => askToConfirm.Run(site.Of(PostUrls.Own), stoppingToken));
            await Do(nameof(AskToReverify), () => askToReverify.Run(site.Of(ReverificationUrls.StillValid), stoppingToken));
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Do(string name, Func<Task<int>> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // The site stops; the next start goes on.
        }
        catch (Exception exception)
        {
            LogFailed(name, exception.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Work} could not be done; it is tried again in an hour: {Reason}")]
    private partial void LogFailed(string work, string reason);
}
