using System.Diagnostics;
using System.Globalization;
using FocalPoints.Members;
using FocalPoints.Search;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Benchmarks;

/// <summary>How long a search with all facets takes in the process, by the kind of question, on a corpus that is there.</summary>
internal static class SearchSpeed
{
    private const int Rounds = 40;

    private static readonly (string Kind, string[] Questions)[] Kinds =
    [
        ("one common word", ["survivors", "rehabilitation", "santé", "الصحة", "ສຸຂະພາບ"]),
        ("two common words", ["survivors workshop", "atelier santé", "apoyo salud", "peer support"]),
        ("a rare word", [Words.Rare(401), Words.Rare(1777), Words.Rare(5003)]),
        ("a slip", ["rehabilitatoin", "prosthseis", "worskhop village"]),
        ("a beginning", ["rehab*", "s*", "pro* wor*", "graho"]),
        ("a phrase, and not", ["\"peer support\"", "\"survivors rehabilitation\" -school", "village -district"]),
        ("a sentence", ["how can the survivors of a village get access to a rehabilitation centre and to peer support from other families", "les survivants ont accès à la formation et au soutien de la santé dans le village"]),
    ];

    /// <summary>Prints the table.</summary>
    public static async Task Print(string dataFolder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataFolder"] = dataFolder }).Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddFocalPoints(configuration).BuildServiceProvider();
        var search = services.GetRequiredService<SearchPractices>();
        var started = Stopwatch.GetTimestamp();
        var all = await search.Search(new SearchInput { Text = "village" }, Actor.Visitor);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Index made in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s; {all.Page.Total} found."));
        Console.WriteLine("| question | p50 ms | p95 ms | found |\n|---|--:|--:|--:|");
        foreach (var (kind, questions) in Kinds)
        {
            var (times, found) = (new List<double>(), 0);
            for (var round = -5; round < Rounds; round++)
            {
                foreach (var question in questions)
                {
                    started = Stopwatch.GetTimestamp();
                    found = Math.Max(found, (await search.Search(new SearchInput { Text = question }, Actor.Visitor)).Page.Total);
                    if (round >= 0)
                        times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }

            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {times[times.Count / 2]:0.0} | {times[(int)(times.Count * 0.95)]:0.0} | {found} |"));
        }
    }
}
