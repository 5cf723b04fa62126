using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FocalPoints.Curation.Links;

/// <summary>The section <c>Review</c> of the configuration.</summary>
public sealed class ReviewOptions
{
    public const string Section = "Review";

    /// <summary>Whether the site asks the links of what waits for a coordinator if they answer. Off for a site without a way out to the internet.</summary>
    public bool CheckLinks { get; set; } = true;
}

/// <summary>Looks every minute whether there are links to ask.</summary>
internal sealed partial class LinkWorker(CheckLinks checkLinks, IOptions<ReviewOptions> options, TimeProvider clock, ILogger<LinkWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (options.Value.CheckLinks && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await checkLinks.Run(stoppingToken);
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The links of what waits for a coordinator could not be asked; it is tried again in a minute: {Reason}")]
    private partial void LogFailed(string reason);
}
