using System.Net;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Web.Tests.Architecture;
using Xunit;

namespace FocalPoints.Web.Tests.Crawl;

/// <summary>
/// What somebody may not see does not exist for them. Records that carry a word of their own are planted, and every page is read as each of
/// those who may not see them: the word stands nowhere, and nothing is counted that cannot be opened.
/// </summary>
public abstract class CanaryTests(FocalPointsApp app) : PageTests(app)
{
    private const string ForFocalPoints = "quetzal", ForMembers = "okapi", InADraft = "axolotl", Withdrawn = "numbat";

    [Fact]
    public async Task Nobody_reads_what_is_not_for_them()
    {
        var practices = new[]
        {
            An.Practice("chad", Saying(ForFocalPoints) with { Visibility = Visibility.FocalPoints, Kind = PracticeKind.Caution }),
            An.Practice("chad", Saying(ForMembers) with { Visibility = Visibility.Members }),
            An.Practice("chad", An.Content with { Title = "One that everybody may read" }),
            An.Draft("chad", Saying(InADraft)),
        };
        await App.Database.Add(practices.ToArray<object>());
        await App.Database.Add(Gone(Saying(Withdrawn) with { Visibility = Visibility.FocalPoints }));
        var addresses = practices.Where(practice => practice.Number is not null).Select(practice => $"/practices/{practice.Number}/x").ToArray();

        var problems = new List<string>();
        problems.AddRange(await Read(App.Visitor(takesKeptPages: true), addresses, ForFocalPoints, ForMembers, InADraft, Withdrawn));
        problems.AddRange(await Read(await App.SignInAs(An.Account.Former()), addresses, ForFocalPoints, ForMembers, InADraft, Withdrawn));
        problems.AddRange(await Read(await App.SignInAsMember(), addresses, ForFocalPoints, InADraft, Withdrawn));
        problems.AddRange(await Read(await App.SignInAsFocalPoint("lebanon"), addresses, InADraft, Withdrawn));

        Rule.HasNoOffender(problems);
    }

    [Fact]
    public async Task What_is_hidden_is_not_counted()
    {
        await App.Database.Add(An.Practice("guinea-bissau", An.Content with { Visibility = Visibility.FocalPoints, Title = "Only for those who answer for it" }));

        var page = await App.Visitor(takesKeptPages: true).Get("/practices?state=guinea-bissau");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("article.card"));
    }

    private static async Task<IEnumerable<string>> Read(Person person, string[] addresses, params string[] words)
    {
        var crawler = new Crawler(person) { Forbidden = words };
        foreach (var word in words)
        {
            // The question itself stands on the page that answers it; what may not stand there is anything found.
            var found = await person.Get($"/practices?q={word}");
            if (found.Document.QuerySelectorAll("article.card").Length > 0)
                crawler.Problems.Add($"search finds {word}");
            if (!(await person.Get($"/api/v1/practices?q={word}")).Html.StartsWith("{\"total\":0,", StringComparison.Ordinal))
                crawler.Problems.Add($"a machine finds {word}");
            if ((await person.Get($"/suggestions?q={word[..4]}")).Html.Contains(word, StringComparison.OrdinalIgnoreCase))
                crawler.Problems.Add($"a suggestion finds {word}");
        }

        await crawler.Crawl("/", "/practices", "/tags");
        foreach (var address in addresses)
        {
            var page = await person.Follow(await person.Get(address));
            if (words.Any(word => page.Html.Contains(word, StringComparison.OrdinalIgnoreCase)) || (page.Status != HttpStatusCode.OK && page.Status != HttpStatusCode.NotFound))
                crawler.Problems.Add($"{address}: answered {(int)page.Status} with what it should not tell");
        }

        return crawler.Problems.Where(problem => problem.Contains("tells of", StringComparison.Ordinal) || problem.Contains("finds", StringComparison.Ordinal) || problem.Contains("should not", StringComparison.Ordinal));
    }

    private static PracticeContent Saying(string word) => An.Content with
    {
        Title = $"A practice that tells of {word}",
        Summary = $"The {word} is known to those alone for whom it was written, and stands in no list, count or suggestion of others.",
        Challenge = $"About the {word}.",
        Tags = [word],
    };

    private static Practice Gone(PracticeContent content)
    {
        var practice = An.Practice("chad", content);
        practice.Withdraw("It was about the " + Withdrawn, null, An.Morning.UtcDateTime);
        return practice;
    }

    public sealed class OnSqlite(SqliteApp app) : CanaryTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : CanaryTests(app), IClassFixture<PostgresApp>;
}
