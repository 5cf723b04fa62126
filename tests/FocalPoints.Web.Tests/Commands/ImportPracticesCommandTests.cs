using System.Globalization;
using System.Net;
using FocalPoints.Members;
using FocalPoints.Testing;
using FocalPoints.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Commands;

/// <summary>What an operator types, what they are told, and the code that their script goes by.</summary>
public sealed class ImportPracticesCommandTests(SqliteApp app) : PageTests(app), IClassFixture<SqliteApp>
{
    private readonly StringWriter output = new(CultureInfo.InvariantCulture), errors = new(CultureInfo.InvariantCulture);
    private readonly Member account = An.Account.FocalPoint("lao-pdr");

    [Fact]
    public async Task Site_is_started_where_no_command_is_named()
    {
        Assert.Null(await CommandLine.Run(App.Get<IServiceProvider>(), ["--urls", "http://127.0.0.1:5000"], output, errors));
        Assert.Equal(["--urls", "x"], CommandLine.Settings(["--urls", "x"]));
        Assert.Equal(["--Storage:DataFolder=/data"], CommandLine.Settings(["import-practices", "/documents.jsonl", "--Storage:DataFolder=/data", "--account", "a@b.example"]));
    }

    [Fact]
    public async Task What_was_imported_is_read_on_its_page_and_the_summary_counts_it()
    {
        var file = File("""{"id": "x1", "text": "Of a document that has a text only."}""", "no json", """{"id": "x2", "title": "Another one", "state": "Lao PDR"}""");

        var code = await Run(file, "--account", account.Email!, "--publish", "--source", "reading");

        Assert.Equal((3, "Line 2 is not JSON: refused."), (code, errors.ToString().Split('\n').Single(line => line.StartsWith("Line", StringComparison.Ordinal)).TrimEnd()));
        Assert.Contains("3 lines in ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains(": 2 published, 0 there before, 1 refused; 0 tags, topics and comments left out.", output.ToString(), StringComparison.Ordinal);
        await using var db = App.Database.Open();
        var number = await db.Practices.Where(practice => practice.ImportSource == "reading" && practice.ExternalId == "x1").Select(practice => practice.Number).SingleAsync();
        var reader = App.Visitor();
        var page = (await reader.Follow(await reader.Get($"/practices/{number}"))).Is(HttpStatusCode.OK);
        Assert.Equal("Of a document that has a text only.", page.Heading);
        (await App.Visitor().Get("/practices?state=lao-pdr")).Is(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await reader.Follow(await (await App.SignInAsCoordinator()).Get("/workspace/review"))).Status);
    }

    [Fact]
    public async Task Everything_imported_is_code_0_also_when_it_is_imported_again()
    {
        var file = File("""{"id": "y1", "title": "From elsewhere"}""");

        Assert.Equal((0, 0), (await Run(file, "--account", account.Email!), await Run(file, "--account", account.Email!)));
        Assert.Contains("1 drafts made, 0 there before", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("0 drafts made, 1 there before", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Which file?")]
    [InlineData("There is no file", "nowhere.jsonl")]
    [InlineData("One file at a time", "a.jsonl", "b.jsonl")]
    [InlineData("--force is not known", "a.jsonl", "--force")]
    [InlineData("--account is not known, or lacks", "a.jsonl", "--account")]
    public async Task What_cannot_be_understood_is_said_with_code_2(string sentence, params string[] arguments)
    {
        Assert.Equal(2, await Run(arguments));
        Assert.StartsWith(sentence, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_has_to_be_there_and_to_be_the_focal_point()
    {
        var (file, coordinator, contributor) = (File("""{"id": "z1", "title": "From elsewhere"}"""), An.Account.Coordinator(), An.Account.Contributor("lao-pdr"));
        await App.Database.Add(coordinator, contributor, An.Account.FocalPoint("chad"));

        // Of two focal points neither is taken unnamed.
        Assert.Equal((2, 2, 2, 2), (await Run(file, "--publish"), await Run(file, "--account", "nobody@test.example"),
            await Run(file, "--account", coordinator.Email!, "--publish"), await Run(file, "--account", contributor.Email!, "--publish")));
        foreach (var sentence in new[] { $"There is no account nobody@test.example", $"{coordinator.Email} cannot publish", $"{contributor.Email} cannot publish" })
            Assert.Contains(sentence, errors.ToString(), StringComparison.Ordinal);
        await using var db = App.Database.Open();
        Assert.False(await db.Practices.AnyAsync(practice => practice.ExternalId == "z1"));
    }

    [Fact]
    public async Task Map_that_cannot_be_read_is_said()
    {
        var (file, broken, unknown) = (File("""{"id": "w1", "title": "From elsewhere"}"""), File("{\"states\": 5}"), File("""{"states": {"Laos": "atlantis"}}"""));

        Assert.Equal((2, 2), (await Run(file, "--account", account.Email!, "--map", broken), await Run(file, "--account", account.Email!, "--map", unknown)));
        Assert.Contains("is no map", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("The map names what is not known here: states: Laos: atlantis", errors.ToString(), StringComparison.Ordinal);
    }

    private async Task<int?> Run(params string[] arguments)
    {
        await using (var db = App.Database.Open())
        {
            if (!await db.Users.AnyAsync(member => member.Id == account.Id))
                await App.Database.Add(account);
        }

        return await CommandLine.Run(App.Get<IServiceProvider>(), ["import-practices", .. arguments], output, errors);
    }

    private string File(params string[] lines)
    {
        var path = Path.Combine(App.Database.DataFolder, $"{Guid.NewGuid():n}.jsonl");
        System.IO.File.WriteAllLines(path, lines);
        return path;
    }
}
