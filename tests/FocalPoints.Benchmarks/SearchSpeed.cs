using System.Diagnostics;
using System.Globalization;
using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Search;
using FocalPoints.Search.Suggesting;
using Microsoft.EntityFrameworkCore;
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
        await MakeIndex(search);
        Console.WriteLine("| question | p50 ms | p95 ms | found |\n|---|--:|--:|--:|");
        var all = new List<double>();
        foreach (var (kind, questions) in Kinds)
        {
            var (times, found) = (new List<double>(), 0);
            for (var round = -5; round < Rounds; round++)
            {
                foreach (var question in questions)
                {
                    var started = Stopwatch.GetTimestamp();
                    found = Math.Max(found, (await search.Search(new SearchInput { Text = question }, Actor.Visitor)).Page.Total);
                    if (round >= 0)
                        times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }

            Row(kind, times, found);
            all.AddRange(times);
        }

        Row("**all**", all, 0);
        await PrintThroughput(search);
        await PrintSuggestions(services.GetRequiredService<SuggestSearches>());
        await PrintSize(services.GetRequiredService<IDbContextFactory<FocalPointsDb>>(), dataFolder);
    }

    /// <summary>Somebody asks at once, as a reader does while the site starts, and again until the index is whole.</summary>
    private static async Task MakeIndex(SearchPractices search)
    {
        var started = Stopwatch.GetTimestamp();
        var making = search.Search(new SearchInput { Text = "village" }, Actor.Visitor);
        await Task.Yield();
        var first = await search.Search(new SearchInput { Text = "village" }, Actor.Visitor);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"First answer after {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s, with {first.Page.Total}{(first.IsPartial ? ", and told that more will come" : "")}."));
        var all = await making;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Index made in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s; {all.Page.Total} found.\n"));
    }

    /// <summary>Sixteen ask at the same time, one question after the other, of all kinds.</summary>
    private static async Task PrintThroughput(SearchPractices search)
    {
        const int Clients = 16;
        var questions = Kinds.SelectMany(kind => kind.Questions).ToArray();
        var (answered, started) = (0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            for (var at = client; Stopwatch.GetElapsedTime(started).TotalSeconds < 10; at++)
            {
                await search.Search(new SearchInput { Text = questions[at % questions.Length] }, Actor.Visitor);
                Interlocked.Increment(ref answered);
            }
        })));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{Clients} clients: {answered / Stopwatch.GetElapsedTime(started).TotalSeconds:0} searches/s on {Environment.ProcessorCount} cores."));
    }

    private static async Task PrintSize(IDbContextFactory<FocalPointsDb> databases, string dataFolder)
    {
        await using var db = await databases.CreateDbContextAsync();
        var texts = await db.Database.SqlQueryRaw<long>("SELECT SUM(LENGTH(CAST(Content AS BLOB))) AS Value FROM Practices").SingleAsync();
        var index = new DirectoryInfo(Path.Combine(dataFolder, "index")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nIndex {index / 1e6:0} MB, texts {texts / 1e6:0} MB: {(double)index / texts:0.00} times. Memory {Environment.WorkingSet / 1e6:0} MB, of which {GC.GetTotalMemory(true) / 1e6:0} MB are held."));
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
