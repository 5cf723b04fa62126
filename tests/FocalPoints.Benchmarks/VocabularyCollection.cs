using System.Text.Json;
using FocalPoints.Concepts;
using FocalPoints.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Benchmarks;

/// <summary>
/// A collection with judgements made of the shipped vocabulary, in the files that <see cref="Quality"/> reads: a text for each concept in each language,
/// named after it and speaking of two others; and a question for each of some concepts in each language, to be answered in another.
/// </summary>
internal static class VocabularyCollection
{
    private const string Name = "vocabulary", Kind = "label";

    /// <summary>Every so many concepts one is asked for: about a hundred.</summary>
    private const int AskedEach = 10;

    /// <summary>Writes it below a folder, with one task for each language asked in.</summary>
    public static async Task Write(string folder)
    {
        var concepts = await Concepts(Path.Combine(folder, "data"));
        var languages = concepts[0].Keys.Order(StringComparer.Ordinal).ToList();
        var collection = Directory.CreateDirectory(Path.Combine(folder, Name)).FullName;
        await File.WriteAllLinesAsync(Path.Combine(folder, "tasks.tsv"), [Row("task", "collection", "query-lang", "query-kinds", "doc-lang"),
            .. from question in languages from answer in languages where question != answer select Row($"across/{question}-{answer}", Name, question, Kind, answer)]);
        await File.WriteAllLinesAsync(Path.Combine(collection, "docs.jsonl"),
            from at in Enumerable.Range(0, concepts.Count)
            from language in languages
            select JsonSerializer.Serialize(new { id = Id(language, at), lang = language, title = concepts[at][language], text = TextOf(concepts, at, language) }));
        var asked = Enumerable.Range(0, concepts.Count).Where(at => at % AskedEach == 0).ToList();
        await File.WriteAllLinesAsync(Path.Combine(collection, "queries.jsonl"),
            from at in asked
            from language in languages
            select JsonSerializer.Serialize(new { id = Id(language, at), lang = language, kind = Kind, text = concepts[at][language] }));
        await File.WriteAllLinesAsync(Path.Combine(collection, "qrels.tsv"), [Row("query", "document", "gain"),
            .. from at in asked from language in languages from other in languages where other != language select Row(Id(language, at), Id(other, at), "1")]);
    }

    private static string Row(params string[] cells) => string.Join('\t', cells);

    private static string Id(string language, int at) => $"{language}:{at}";

    // What is spoken of besides is spread over the vocabulary, and the same every time.
    private static string TextOf(List<Dictionary<string, string>> concepts, int at, string language) =>
        $"{concepts[at][language]}. {concepts[((at * 7) + 3) % concepts.Count][language]}. {concepts[((at * 13) + 5) % concepts.Count][language]}.";

    private static async Task<List<Dictionary<string, string>>> Concepts(string dataFolder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataFolder"] = dataFolder }).Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddFocalPoints(configuration).BuildServiceProvider();
        await services.GetRequiredService<PrepareDatabase>().Run();
        await services.GetRequiredService<LoadReferenceData>().Run();
        return [.. (await services.GetRequiredService<ReadConcepts>().Read())
            .Select(concept => concept.Labels.Where(label => label.Kind == LabelKind.Preferred).ToDictionary(label => label.Language, label => label.Text))];
    }
}
