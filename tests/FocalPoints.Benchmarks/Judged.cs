using System.Globalization;
using System.Text.Json;

namespace FocalPoints.Benchmarks;

/// <summary>A document of a collection with judgements.</summary>
internal sealed record JudgedDocument(string Id, string Lang, string Title, string Text);

/// <summary>A question of a collection with judgements.</summary>
/// <param name="JudgedAs">The question whose judgements it shares; null for its own.</param>
internal sealed record JudgedQuery(string Id, string Lang, string Kind, string Text, string? JudgedAs);

/// <summary>What is asked of a collection: questions of some kinds in a language, against documents in a language (<c>*</c>: any).</summary>
internal sealed record JudgedTask(string Name, string Collection, string QueryLanguage, IReadOnlyList<string> Kinds, string DocumentLanguage)
{
    /// <summary>Reads a line of <c>tasks.tsv</c>.</summary>
    public static JudgedTask Read(string line)
    {
        var parts = line.Split('\t');
        return new JudgedTask(parts[0], parts[1], parts[2], parts[3].Split(','), parts[4]);
    }
}

/// <summary>A collection: documents, questions, and which documents answer which question.</summary>
internal sealed class Judged
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly Dictionary<string, Dictionary<string, int>> gains = [];
    private readonly Dictionary<string, string> languages;
    private readonly List<JudgedQuery> queries;

    private Judged(string folder)
    {
        Documents = Lines<JudgedDocument>(Path.Combine(folder, "docs.jsonl"));
        queries = Lines<JudgedQuery>(Path.Combine(folder, "queries.jsonl"));
        languages = Documents.ToDictionary(document => document.Id, document => document.Lang);
        foreach (var line in File.ReadLines(Path.Combine(folder, "qrels.tsv")).Skip(1))
        {
            var parts = line.Split('\t');
            if (!gains.TryGetValue(parts[0], out var judgements))
                gains[parts[0]] = judgements = [];
            judgements[parts[1]] = int.Parse(parts[2], CultureInfo.InvariantCulture);
        }
    }

    public IReadOnlyList<JudgedDocument> Documents { get; }

    /// <summary>Reads the three files of a collection.</summary>
    public static Judged Read(string folder) => new(folder);

    /// <summary>The questions of a task that some document of it answers.</summary>
    public IReadOnlyList<JudgedQuery> QueriesOf(JudgedTask task) => [.. queries.Where(query => task.QueryLanguage is "*" || task.QueryLanguage == query.Lang)
        .Where(query => task.Kinds.Contains(query.Kind) && RelevantTo(query, task).Values.Any(gain => gain > 0))];

    /// <summary>What a document of the task is worth as an answer: above 0 a gain, below 0 not to be counted.</summary>
    public IReadOnlyDictionary<string, int> RelevantTo(JudgedQuery query, JudgedTask task) => gains.GetValueOrDefault(query.JudgedAs ?? query.Id, [])
        .Where(gain => task.DocumentLanguage is "*" || languages.GetValueOrDefault(gain.Key) == task.DocumentLanguage).ToDictionary();

    private static List<T> Lines<T>(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(line, Json)!)];
}
