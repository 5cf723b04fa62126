using FocalPoints.Data;
using FocalPoints.Demo;
using FocalPoints.Search;
using FocalPoints.Search.Analysis;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FocalPoints.Tests.Search;

/// <summary>The same 500 questions get the same first twenty practices on both databases, after a restart and after the index was made anew.</summary>
public sealed class SameAnswersTests
{
    private const int Questions = 500, First = 20;

    [Fact]
    public async Task Same_questions_get_the_same_answers_wherever_they_are_asked()
    {
        Assert.SkipWhen(TestDatabase.ReasonToSkip(DatabaseProvider.Postgres) is not null, TestDatabase.ReasonToSkip(DatabaseProvider.Postgres) ?? "");
        await using var sqlite = await TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var postgres = await TestDatabase.Create(DatabaseProvider.Postgres);
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(An.Morning);

        var asked = await Ask(sqlite, clock);
        var restarted = await Ask(sqlite, clock);
        Directory.Delete(Path.Combine(sqlite.DataFolder, "index"), recursive: true);
        var rebuilt = await Ask(sqlite, clock);
        var elsewhere = await Ask(postgres, clock);

        Assert.Equal(Questions, asked.Count);
        Assert.True(asked.Count(answer => answer.Contains("FP-", StringComparison.Ordinal)) > Questions * 0.9);
        Assert.Equal(asked, restarted);
        Assert.Equal(asked, rebuilt);
        Assert.Equal(asked, elsewhere);
    }

    // Each question with its answer, by a process that has just started.
    private static async Task<IReadOnlyList<string>> Ask(TestDatabase database, TimeProvider clock)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(database.Settings).AddInMemoryCollection(new Dictionary<string, string?> { ["Demo:Enabled"] = "true" }).Build();
        await using var process = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(clock).AddLogging().AddFocalPoints(configuration).BuildServiceProvider();
        await process.GetRequiredService<PrepareDemo>().Run();
        var search = process.GetRequiredService<SearchPractices>();
        var answers = new List<string>();
        foreach (var question in await QuestionsOf(database))
        {
            var found = await search.Search(new SearchInput { Text = question }, An.Actor.FocalPoint(), First);
            answers.Add($"{question}: {string.Join(' ', found.Page.Items.Select(card => card.Number))}");
        }

        return answers;
    }

    // One to four words that follow each other in the summaries and their translations, in every language that there is.
    private static async Task<IReadOnlyList<string>> QuestionsOf(TestDatabase database)
    {
        await using var db = database.Open();
        var summaries = await db.Practices.Select(practice => new { practice.Number, practice.Language, practice.Summary }).ToListAsync();
        var translations = await db.Translations.Select(translation => new { translation.Language, translation.Content }).ToListAsync();
        var texts = summaries.Select(text => (text.Language, Text: text.Summary)).Concat(translations.Select(text => (text.Language, Text: text.Content.Summary)))
            .Order().ToList();
        var phrases = texts.SelectMany(text =>
        {
            var tokens = TextAnalysis.Analyze(text.Text, text.Language).Where(token => !token.StaysInPlace).ToList();
            return Enumerable.Range(0, tokens.Count / 4).Select(at => text.Text[tokens[at * 4].Start..tokens[(at * 4) + (at % 4)].End]);
        }).Distinct().ToList();
        return [.. Enumerable.Range(0, Questions).Select(at => phrases[at * phrases.Count / Questions])];
    }
}
