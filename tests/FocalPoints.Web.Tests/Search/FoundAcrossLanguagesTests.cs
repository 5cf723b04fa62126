using System.Net;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Search;

/// <summary>A reader asks in one language, finds what was written in another, and is told as which word.</summary>
public abstract class FoundAcrossLanguagesTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Card_says_as_which_words_it_was_found()
    {
        await App.Database.Add(An.Practice(content: An.Content with
        {
            Language = "fr",
            Title = "Ateliers mobiles",
            Summary = "Des fauteuils roulants sont réparés au village, car un fauteuil cassé ne sert à rien.",
            Themes = [],
        }));

        var card = (await App.Visitor().Get("/practices?q=wheelchair")).Is(HttpStatusCode.OK).One("article.card:contains('Ateliers mobiles')");

        Assert.Equal("matched “wheelchair” as fauteuils, roulants, fauteuil", card.QuerySelector(".match")!.TextContent);
        Assert.Equal("fr", card.QuerySelector(".match bdi")!.GetAttribute("lang"));
        Assert.NotEmpty(card.QuerySelectorAll("[lang=fr] mark"));
    }

    [Fact]
    public async Task Nothing_is_said_of_words_of_the_language_itself()
    {
        await App.Database.Add(An.Practice(content: An.Content with { Title = "Repairs in the village", Summary = "Wheelchairs are repaired in the village." }));

        var card = (await App.Visitor().Get("/practices?q=wheelchairs")).Is(HttpStatusCode.OK).One("article.card:contains('Repairs in the village')");

        Assert.Equal("Wheelchairs", card.QuerySelector("mark")!.TextContent);
        Assert.Null(card.QuerySelector(".match"));
    }

    public sealed class OnSqlite(SqliteApp app) : FoundAcrossLanguagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : FoundAcrossLanguagesTests(app), IClassFixture<PostgresApp>;
}
