using System.Diagnostics;
using System.Globalization;
using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Benchmarks;

/// <summary>
/// How well search finds, on collections with relevance judgements: a folder for each with <c>docs.jsonl</c>, <c>queries.jsonl</c> and
/// <c>qrels.tsv</c>, and <c>tasks.tsv</c> beside them. Each collection becomes practices of a data folder of its own, which are asked
/// for as a visitor does.
/// </summary>
internal sealed class Quality
{
    private const int Depth = 100, TitleLength = 100, ReadingBatch = 500;

    private static readonly DateTime At = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);

    private readonly Judged judged;
    private readonly Dictionary<string, string> documents = [];
    private readonly SearchPractices search;

    private Quality(Judged judged, SearchPractices search)
    {
        this.judged = judged;
        this.search = search;
    }

    /// <summary>What search has to reach: the tasks, the least nDCG@10 at their mean, and the least share of questions with a right answer among the first five.</summary>
    private static readonly (string Name, string[] Tasks, double Ndcg, double InFive)[] Aims =
    [
        ("long questions", ["cisi"], 0.32, 0),
        ("mean of sdg/topic and sdg/title", ["sdg/topic", "sdg/title"], 0.45, 0),
        ("mean of sdg/target", ["sdg/target"], 0.31, 0),
        ("mean across languages", ["across/"], 0, 0.9),
    ];

    /// <summary>The most nDCG@10 that a typing error in the longest word of a question may cost, within one language.</summary>
    private const double MostLost = 0.02;

    /// <summary>Prints the table of all tasks and what typing errors cost, and answers whether all that was aimed at was reached.</summary>
    /// <param name="source">Where the collections are.</param>
    /// <param name="dataFolder">Where practices and index may be kept for the time being.</param>
    /// <param name="only">The beginnings of the names of the tasks that are wanted, with commas between; empty for all.</param>
    public static async Task<bool> Print(string source, string dataFolder, string only)
    {
        var tasks = File.ReadLines(Path.Combine(source, "tasks.tsv")).Skip(1).Select(JudgedTask.Read).Where(task => only.Split(',').Any(beginning => task.Name.StartsWith(beginning, StringComparison.Ordinal))).ToList();
        var scores = new List<(JudgedTask Task, Score Right, Score Typo)>();
        Console.WriteLine("| task | queries | nDCG@10 | in the first five | R@100 | nothing | with a typing error | lost | ms | p95 |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var collection in tasks.GroupBy(task => task.Collection))
        {
            var judged = Judged.Read(Path.Combine(source, collection.Key));
            await using var services = await Fill(Path.Combine(dataFolder, collection.Key.Replace('/', '-')), judged);
            var quality = new Quality(judged, services.GetRequiredService<SearchPractices>());
            await quality.ReadNumbers(services.GetRequiredService<IDbContextFactory<FocalPointsDb>>());
            foreach (var task in collection)
            {
                var queries = judged.QueriesOf(task);
                var right = await quality.Measure(task, queries, query => Console.Error.WriteLine($"{task.Name}: nothing for {query.Text}"));
                var typo = await quality.Measure(task, [.. queries.Select(query => query with { Text = TypingError.In(query.Text) })], _ => { });
                scores.Add((task, right, typo));
                Row(task.Name, right, typo);
            }
        }

        var isReached = Aims.Select(Reaches).ToList().TrueForAll(reached => reached);
        Mean("mean of one language", "sdg/topic", "sdg/title", "sdg/target", "cisi");
        Mean("mean across languages", "sdg/cross", "sdg/pool");
        Mean("mean of all", "");
        return isReached;

        (Score Right, Score Typo)? Mean(string name, params string[] beginnings)
        {
            var members = scores.Where(score => beginnings.Any(beginning => score.Task.Name.StartsWith(beginning, StringComparison.Ordinal))).ToList();
            if (members.Count == 0)
                return null;
            var (right, typo) = (Score.Mean(members.ConvertAll(member => member.Right)), Score.Mean(members.ConvertAll(member => member.Typo)));
            Row("**" + name + "**", right, typo);
            return (right, typo);
        }

        bool Reaches((string Name, string[] Tasks, double Ndcg, double InFive) aim)
        {
            if (Mean(aim.Name, aim.Tasks) is not var (right, typo))
                return true;
            var isAcross = aim.InFive > 0;
            var reached = right.Ndcg >= aim.Ndcg && right.InFive >= aim.InFive && (isAcross ? right.Nothing == 0 : right.Ndcg - typo.Ndcg <= MostLost);
            if (!reached)
                Console.Error.WriteLine($"Not reached: {aim}");
            return reached;
        }
    }

    private static void Row(string name, Score right, Score typo) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {right.Queries} | {right.Ndcg:0.0000} | {right.InFive:0.000} | {right.Recall:0.000} | {right.Nothing:0.000} | {typo.Ndcg:0.0000} | {right.Ndcg - typo.Ndcg:0.0000} | {right.Milliseconds:0.0} | {right.P95:0.0} |"));

    private static async Task<ServiceProvider> Fill(string dataFolder, Judged judged)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataFolder"] = dataFolder }).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddFocalPoints(configuration).BuildServiceProvider();
        await services.GetRequiredService<PrepareDatabase>().Run();
        await services.GetRequiredService<LoadReferenceData>().Run();
        var by = Member.For("quality@benchmark.example", "Quality");
        by.Id = Guid.CreateVersion7();
        await Save(services, [by]);
        for (var from = 0; from < judged.Documents.Count; from += ReadingBatch)
            await Save(services, [.. Enumerable.Range(from, Math.Min(ReadingBatch, judged.Documents.Count - from)).Select(number => PracticeOf(judged.Documents[number], number, by.Id))]);
        return services;
    }

    private static async Task Save(ServiceProvider services, IReadOnlyList<object> records)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<FocalPointsDb>>().CreateDbContextAsync();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(records);
        await db.SaveChangesAsync();
    }

    // The place of a document in its collection is its number.
    private static Practice PracticeOf(JudgedDocument document, int number, Guid by)
    {
        var practice = new Practice { Id = Guid.CreateVersion7(), StateId = "chad", CreatedAt = At, CreatedById = by };
        var content = new PracticeContent
        {
            Language = document.Lang,
            Title = document.Title.Length > 0 ? document.Title : Beginning(document.Text),
            Challenge = document.Text,
        };
        practice.Publish(content, Actor.System, At, string.Create(CultureInfo.InvariantCulture, $"FP-TCD-2026-{number:0000}"), "", RevisionSignificance.Major);
        return practice;
    }

    /// <summary>Every practice has a title: where a document has none, the beginning of its text.</summary>
    private static string Beginning(string text) => text.Length <= TitleLength ? text
        : text.LastIndexOf(' ', TitleLength) is > TitleLength / 2 and var cut ? text[..cut] : text[..TitleLength];

    private async Task ReadNumbers(IDbContextFactory<FocalPointsDb> databases)
    {
        await using var db = await databases.CreateDbContextAsync();
        foreach (var number in await db.Practices.Select(practice => practice.Number!).ToListAsync())
            documents[number] = judged.Documents[int.Parse(number.Split('-')[^1], CultureInfo.InvariantCulture)].Id;
    }

    private async Task<Score> Measure(JudgedTask task, IReadOnlyList<JudgedQuery> queries, Action<JudgedQuery> tellNothing)
    {
        var filter = task.DocumentLanguage == "*" ? new SearchInput() : new SearchInput().With(SearchFacet.Lang, task.DocumentLanguage);
        var (ndcg, inFive, recall, nothing, times) = (0.0, 0.0, 0.0, 0.0, new List<double>());
        foreach (var query in queries)
        {
            var started = Stopwatch.GetTimestamp();
            var found = await search.Search(filter with { Text = query.Text }, Actor.Visitor, Depth);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            var relevant = judged.RelevantTo(query, task);
            var gains = found.Page.Items.Select(card => relevant.GetValueOrDefault(documents[card.Number])).Where(gain => gain >= 0).ToList();
            var ideal = relevant.Values.Where(gain => gain > 0).OrderDescending().ToList();
            ndcg += Discounted(gains) / Discounted(ideal);
            inFive += gains.Take(5).Any(gain => gain > 0) ? 1 : 0;
            recall += (double)gains.Count(gain => gain > 0) / ideal.Count;
            if (found.Page.Total == 0)
                tellNothing(query);
            nothing += found.Page.Total == 0 ? 1 : 0;
        }

        times.Sort();
        return new Score(queries.Count, ndcg / queries.Count, inFive / queries.Count, recall / queries.Count, nothing / queries.Count, times.Average(), times[(int)(times.Count * 0.95)]);
    }

    private static double Discounted(IEnumerable<int> gains) => gains.Take(10).Select((gain, at) => gain / Math.Log2(at + 2)).Sum();

    private sealed record Score(int Queries, double Ndcg, double InFive, double Recall, double Nothing, double Milliseconds, double P95)
    {
        public static Score Mean(IReadOnlyList<Score> scores) => new(scores.Sum(score => score.Queries), scores.Average(score => score.Ndcg), scores.Average(score => score.InFive), scores.Average(score => score.Recall),
            scores.Average(score => score.Nothing), scores.Average(score => score.Milliseconds), scores.Max(score => score.P95));
    }
}
