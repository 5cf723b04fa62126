using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FocalPoints.Mail;

/// <summary>Looks every few seconds whether mail waits.</summary>
internal sealed partial class MailWorker(SendMails sendMails, TimeProvider clock, ILogger<MailWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await sendMails.Run(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Waiting mail could not be read; it is looked for again in a few seconds: {Reason}")]
    private partial void LogFailed(string reason);
}
