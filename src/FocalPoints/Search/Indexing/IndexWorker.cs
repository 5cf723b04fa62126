using FocalPoints.Search.Translating;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FocalPoints.Search.Indexing;

/// <summary>Makes index and lexicon ready before the first question, and saves the index it now and then, so that a restart has little to catch up with.</summary>
internal sealed partial class IndexWorker(PracticeIndex index, ReadLexicon lexicons, TimeProvider clock, ILogger<IndexWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await index.Keep(stoppingToken);
                await lexicons.Read(stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception)
            {
                LogFailed(exception.Message);
                await Task.Delay(Pause, clock, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index could not be brought up to date; the next question tries again: {Reason}")]
    private partial void LogFailed(string reason);
}
