using System.Diagnostics;
using System.Globalization;
using FocalPoints.Members;
using FocalPoints.Search;
using FocalPoints.Search.Suggesting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Benchmarks;

/// <summary>How long a search with all facets takes in the process, by the kind of question, and suggestions while somebody types, on a corpus that is there.</summary>
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

    private static readonly (string Kind, string[] Beginnings)[] Beginnings =
    [
        ("two letters", ["re", "co", "pr", "ba", "su", "in", "di"]),
        ("three to eight letters", ["reh", "comm", "survivo", "gra", "rehabili", "réad"]),
        ("several words", ["peer supp", "survivors wo", "the of ce", "village gra"]),
        ("Arabic, Lao, Chinese", ["ال", "الصح", "ສ", "ສຸຂະ", "康"]),
        ("what begins nothing", ["zzyzx", "qqqq wwww"]),
    ];

    /// <summary>Prints the tables.</summary>
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

            Row(kind, times, found);
        }

        await PrintSuggestions(services.GetRequiredService<SuggestSearches>());
    }

    private static async Task PrintSuggestions(SuggestSearches suggest)
    {
        Console.WriteLine("\n| suggestions | p50 ms | p95 ms | suggested |\n|---|--:|--:|--:|");
        foreach (var (kind, beginnings) in Beginnings)
        {
            var (times, found) = (new List<double>(), 0);
            for (var round = -5; round < Rounds; round++)
            {
                foreach (var beginning in beginnings)
                {
                    var started = Stopwatch.GetTimestamp();
                    found = Math.Max(found, (await suggest.Suggest(beginning, Actor.Visitor, CultureInfo.GetCultureInfo("en"))).Count);
                    if (round >= 0)
                        times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }

            Row(kind, times, found);
        }
    }

    private static void Row(string kind, List<double> times, int found)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {times[times.Count / 2]:0.0} | {times[(int)(times.Count * 0.95)]:0.0} | {found} |"));
    }
}
