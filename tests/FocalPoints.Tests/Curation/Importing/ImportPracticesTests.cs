using System.Text;
using FocalPoints.Curation.Importing;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Curation.Importing;

/// <summary>A file of documents becomes drafts or practices of a State: whole, once, and as far as it can be understood.</summary>
public abstract class ImportPracticesTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly List<LineNote> notes = [];
    private Actor lao = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var account = An.Account.FocalPoint("lao-pdr");
        await Database.Add(account);
        lao = (await Get<ReadActor>().Read(account.Id, account.SecurityStamp!))!;
    }

    [Fact]
    public async Task Line_is_published_in_the_name_of_the_account_and_history_says_on_whose_word()
    {
        var report = await Import(publish: true, """
            {"id": 7, "title": "Sockets by radio", "summary": "They are **announced**.", "body": "One.\n\nTwo.", "lang": "fr", "themes": ["Physical rehabilitation", "moon"], "tags": ["Radio Waves"],
            """.TrimEnd() + """
             "year": 2019, "comments": [{"author": "Member 3", "created": "2020-02-03T10:00:00", "body": "It works."}]}
            """);

        Assert.Equal(new ImportReport(1, 1), report);
        await using var db = Database.Open();
        var practice = await db.Practices.Include(practice => practice.Revisions).SingleAsync();
        Assert.Equal((PracticeStatus.Published, "lao-pdr", "FP-LAO-2026-0001", "fr", "7", "docs"),
            (practice.Status, practice.StateId, practice.Number, practice.Language, practice.ExternalId, practice.ImportSource));
        Assert.Equal(("Sockets by radio", "They are **announced**.", "One.\n\nTwo.", "2019"), (practice.Title, practice.Summary, practice.Content!.Challenge, practice.Content.Period.Start));
        Assert.Equal(["physical-rehabilitation"], practice.Content.Themes);
        Assert.Equal(["moon", "radio waves"], practice.Content.Tags);
        Assert.Equal((lao.MemberId, lao.MemberId), (practice.Revisions.Single().PublishedById, practice.Revisions.Single().Confirmation?.ById));
        Assert.Equal(["moon", "radio waves"], await db.PracticeTags.Select(tagging => tagging.Tag!.Name).Order().ToListAsync());
        Assert.Equal("Member 3, 2020-02-03:\n\nIt works.", (await db.Comments.SingleAsync()).Text);
        var entry = await db.History.SingleAsync(entry => entry.RecordId == practice.Id.ToString());
        Assert.Equal((Verb.Published, lao.MemberId, "Imported from docs as 7, published on the operator’s word"), (entry.Verb, entry.MemberId, entry.Note));
    }

    [Fact]
    public async Task Line_becomes_a_draft_of_the_account_where_nobody_said_otherwise()
    {
        await Import(publish: false, Line("1"));

        await using var db = Database.Open();
        var practice = await db.Practices.Include(practice => practice.Draft).SingleAsync();
        Assert.Equal((PracticeStatus.Draft, null, lao.MemberId, "Title 1"), (practice.Status, practice.Number, practice.Draft!.SavedById, practice.Draft.Title));
        var entry = await db.History.SingleAsync(entry => entry.RecordId == practice.Id.ToString());
        Assert.Equal((Verb.Created, lao.MemberId, "Imported from docs as 1"), (entry.Verb, entry.MemberId, entry.Note));
    }

    [Fact]
    public async Task What_is_published_is_found_by_its_words_with_its_own_id()
    {
        await Import(publish: true, Line("a:1"), """{"id": "a:2", "text": "Hydrotherapy in a cistern, for whom the clinic is too far away."}""");

        var card = Assert.Single((await Get<SearchPractices>().Search(new SearchInput { Text = "hydrotherapy" }, Actor.Visitor)).Page.Items);
        Assert.Equal(("a:2", "Hydrotherapy in a cistern, for whom the clinic is too far away."), (card.ExternalId, card.Title));
    }

    [Theory]
    [InlineData("{\"id\": 1, \"title\": ", "is not JSON")]
    [InlineData("[1]", "is not an object")]
    [InlineData("{\"title\": \"No id\"}", "has no id")]
    [InlineData("{\"id\": \"1\", \"title\": \" \", \"text\": \"\"}", "has neither title nor text")]
    [InlineData("{\"id\": 1, \"title\": 5}", "title is not a text")]
    [InlineData("{\"id\": 1, \"title\": \"T\", \"lang\": \"English\"}", "lang is no language")]
    [InlineData("{\"id\": 1, \"title\": \"T\", \"year\": 12}", "year is not one from 1900 to 2100")]
    [InlineData("{\"id\": 1, \"title\": \"T\", \"themes\": [{}]}", "themes is not a text")]
    [InlineData("{\"id\": 1, \"title\": \"T\", \"comments\": [\"x\"]}", "comments is not a list of objects")]
    [InlineData("{\"id\": 1, \"title\": \"\\ud800\"}", "holds what is no text")]
    [InlineData("{\"id\": 1, \"title\": \"T\", \"state\": \"Chad\"}", "is of chad, for which the account does not publish")]
    public async Task Bad_line_is_refused_with_its_number_and_the_reason_and_the_others_go_on(string line, string reason)
    {
        var report = await Import(publish: true, Line("a"), "", line, Line("b"));

        Assert.Equal(new ImportReport(3, 2, 0, 1), report);
        Assert.Equal(new LineNote(3, reason, IsRefused: true), Assert.Single(notes));
    }

    [Fact]
    public async Task Text_beyond_all_bounds_and_bytes_that_are_no_text_are_refused()
    {
        var file = new MemoryStream();
        file.Write(Encoding.UTF8.GetBytes($"{{\"id\": 1, \"text\": \"{new string('a', 50_001)}\"}}\n{{\"id\": 2, \"text\": \""));
        file.Write([0xFF, 0xC0]);
        file.Write(Encoding.UTF8.GetBytes($"\"}}\n{{\"id\": 3, \"text\": \"{new string('a', 5_000_000)}\"}}\r\n\uFEFF\n{Line("4")}"));
        file.Position = 0;

        var report = (await Run(file, publish: true)).Value!;

        Assert.Equal((1, 4), (report.Imported, report.Refused));
        Assert.Equal(
            [(1, "text has 50001 characters, more than 50000"), (2, "holds what is no text"), (3, "is longer than 4194304 bytes"), (4, "is not JSON")],
            notes.Select(note => (note.Number, note.Text)));
    }

    [Fact]
    public async Task Imported_again_nothing_is_there_twice_and_what_changed_there_is_not_changed_here()
    {
        await Import(publish: true, Line("1"), Line("2"), Line("2"));

        var report = await Import(publish: true, """{ "text": "Text", "title": "Title 1", "id": "1" }""", """{"id": "2", "title": "Other words"}""", Line("3"), Line("3"));

        Assert.Equal(new ImportReport(4, 1, 2, 1), report);
        Assert.Equal(new LineNote(2, "has the id 2, which was imported before with other words", IsRefused: true), Assert.Single(notes));
        await using var db = Database.Open();
        Assert.Equal(["Title 1", "Title 2", "Title 3"], await db.Practices.OrderBy(practice => practice.Number).Select(practice => practice.Title).ToListAsync());
    }

    [Fact]
    public async Task Import_that_was_cut_off_goes_on_where_it_stopped()
    {
        var lines = Enumerable.Range(1, (ImportPractices.BatchSize * 2) + 10).Select(number => Line($"{number}")).ToArray();
        using var cut = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Get<ImportPractices>().Import(
            lao, new ImportOrder("docs", true, ImportMap.Empty), File(lines), notes.Add, _ => cut.Cancel(), cut.Token));

        var report = await Import(publish: true, lines);

        Assert.Equal(new ImportReport(lines.Length, ImportPractices.BatchSize + 10, ImportPractices.BatchSize), report);
        await using var db = Database.Open();
        Assert.Equal((lines.Length, lines.Length, lines.Length),
            (await db.Practices.CountAsync(), await db.Practices.Select(practice => practice.ExternalId).Distinct().CountAsync(), await db.History.CountAsync(entry => entry.Verb == Verb.Published)));
        Assert.Equal($"FP-LAO-2026-{lines.Length:0000}", await db.Practices.OrderByDescending(practice => practice.Number!.Length).ThenByDescending(practice => practice.Number).Select(practice => practice.Number).FirstAsync());
    }

    [Fact]
    public async Task Two_imports_at_once_give_each_practice_a_number_of_its_own()
    {
        await Task.WhenAll(
            Run(File([.. Enumerable.Range(1, 60).Select(number => Line($"{number}"))]), publish: true),
            Run(File([.. Enumerable.Range(1, 60).Select(number => Line($"{number}"))]), publish: true),
            Run(File([.. Enumerable.Range(1, 60).Select(number => Line($"{number}"))]), publish: true, source: "other"));

        await using var db = Database.Open();
        Assert.Equal(120, await db.Practices.Select(practice => practice.Number).Distinct().CountAsync());
    }

    [Fact]
    public async Task Names_mean_what_the_map_says_and_else_become_tags()
    {
        var map = ImportMap.Parse("""{"states": {"almara": "lao-pdr", "Nowhere": null}, "themes": {"Work": ["employment", "livelihoods-and-microfinance"], "Other": null}}""")!;

        await Run(File(
            """{"id": 1, "title": "Mapped", "state": "Almara", "themes": ["Work", "Other", "first aid", "Premiers secours"]}""",
            """{"id": 2, "title": "Left out", "state": "Nowhere"}""",
            """{"id": 3, "title": "Not mapped", "state": "Bresova", "themes": "Something of which nobody ever heard"}"""), publish: true, map);

        await using var db = Database.Open();
        var contents = await db.Practices.OrderBy(practice => practice.Number).Select(practice => practice.Content!).ToListAsync();
        Assert.Equal(["employment", "livelihoods-and-microfinance", "first-aid"], contents[0].Themes.Take(3));
        Assert.Equal([[], [], ["bresova"]], contents.Select(content => content.Tags.Where(tag => tag != "premiers secours")));
        Assert.Equal(new LineNote(3, "is imported without “Something of which nobody ever heard”", IsRefused: false), Assert.Single(notes));
    }

    [Fact]
    public async Task Map_that_names_what_is_not_here_is_refused_before_anything_is_imported()
    {
        var map = ImportMap.Parse("""{"state": "atlantis", "states": {"A": "almara"}, "themes": {"B": ["first-aid", "magic"]}}""")!;

        var outcome = await Run(File(Line("1")), publish: true, map);

        Assert.Equal(["state: atlantis", "states: A: almara", "themes: B: magic"], outcome.Problems.Select(problem => problem.Field));
        Assert.Null(ImportMap.Parse("[]"));
        Assert.Null(ImportMap.Parse("{\"states\": 1}"));
    }

    [Fact]
    public async Task State_that_the_map_names_has_to_be_the_accounts()
    {
        var outcome = await Run(File(Line("1")), publish: true, ImportMap.Parse("""{"states": {"A": "chad"}}"""));

        Assert.Equal(OutcomeKind.Denied, outcome.Kind);
    }

    [Fact]
    public async Task Long_title_is_cut_at_a_word_and_stands_whole_before_the_text()
    {
        var title = string.Join(' ', Enumerable.Repeat("prosthesis", 20));

        await Import(publish: true, $$"""{"id": 1, "title": "{{title}}", "text": "And so on."}""", $$"""{"id": 2, "text": "{{title}}"}""", $$"""{"id": 3, "text": "{{new string('ກ', 300)}}"}""",
            """{"id": 4, "text": "A first sentence that says what it is about, which is long enough. And another one that goes on for so long that no title has room for it, not even half."}""");

        await using var db = Database.Open();
        var found = await db.Practices.OrderBy(practice => practice.Number).Select(practice => new { practice.Title, practice.Content!.Challenge }).ToListAsync();
        Assert.All(found, practice => Assert.InRange(PlainText.Length(practice.Title), 50, PracticeContent.TitleMax));
        Assert.EndsWith("prosthesis…", found[0].Title, StringComparison.Ordinal);
        Assert.Equal((title + "\n\nAnd so on.", title), (found[0].Challenge, found[1].Challenge));
        Assert.Equal("A first sentence that says what it is about, which is long enough.", found[3].Title);
    }

    private async Task<ImportReport> Import(bool publish, params string[] lines)
    {
        notes.Clear();
        return (await Run(File(lines), publish)).Value!;
    }

    private Task<Outcome<ImportReport>> Run(Stream file, bool publish, ImportMap? map = null, string source = "docs") =>
        Get<ImportPractices>().Import(lao, new ImportOrder(source, publish, map ?? ImportMap.Empty), file, note => notes.Add(note), _ => { });

    private static MemoryStream File(params string[] lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static string Line(string id) => $$"""{"id": "{{id}}", "title": "Title {{id}}", "text": "Text"}""";

    public sealed class OnSqlite() : ImportPracticesTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : ImportPracticesTests(DatabaseProvider.Postgres);
}
