using System.Diagnostics;

namespace FocalPoints.Benchmarks;

/// <summary>What so many clients at once measured on one page.</summary>
/// <param name="PerSecond">Answers.</param>
/// <param name="Processor">Milliseconds of the site's processor time for each answer.</param>
/// <param name="Failures">Answers that were not 200.</param>
internal sealed record Measurement(double PerSecond, double P50, double P95, double P99, double Processor, int Failures)
{
    /// <summary>Asks for pages, each client as soon as it has its answer.</summary>
    /// <param name="request">The n-th request of all clients together.</param>
    public static Measurement Take(Site site, int clients, TimeSpan duration, Func<int, byte[]> request)
    {
        Run(site, clients, TimeSpan.FromSeconds(1), request, 0, out var warm);
        var processorBefore = site.ProcessorTime;
        var watch = Stopwatch.StartNew();
        var times = Run(site, clients, duration, request, warm + 1, out _);
        var (elapsed, processor) = (watch.Elapsed, site.ProcessorTime - processorBefore);
        var sorted = times.Where(time => time.Status == 200).Select(time => time.Milliseconds).Order().ToArray();
        return new Measurement(times.Count / elapsed.TotalSeconds, At(sorted, 0.5), At(sorted, 0.95), At(sorted, 0.99), processor.TotalMilliseconds / times.Count, times.Count - sorted.Length);
    }

    private static List<(double Milliseconds, int Status)> Run(Site site, int clients, TimeSpan duration, Func<int, byte[]> request, int from, out int last)
    {
        var number = from;
        var until = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var all = new List<(double, int)>();
        var threads = Enumerable.Range(0, clients).Select(_ => new Thread(() =>
        {
            using var client = new Client(site.Port);
            var own = new List<(double, int)>();
            while (Stopwatch.GetTimestamp() < until)
            {
                var bytes = request(Interlocked.Increment(ref number));
                var begin = Stopwatch.GetTimestamp();
                var answer = client.Ask(bytes);
                own.Add((Stopwatch.GetElapsedTime(begin).TotalMilliseconds, answer.Status));
            }

            lock (all)
                all.AddRange(own);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        last = number;
        return all;
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
