namespace FocalPoints.Web.Account.Sessions;

/// <summary>
/// Asks twice a minute, for every open circuit, whether its person may still do what they could: a mandate ends by itself, and another node may
/// have paused the account.
/// </summary>
internal sealed partial class CircuitSweep(OpenCircuits circuits, TimeProvider clock, ILogger<CircuitSweep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var guard in circuits.All)
            {
                try
                {
                    await guard.Check();
                }
                catch (Exception exception)
                {
                    LogFailed(exception.Message);
                }
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The rights in an open circuit could not be checked; it is tried again in half a minute: {Reason}")]
    private partial void LogFailed(string reason);
}
