using FocalPoints.Data;
using FocalPoints.Practices;
using FocalPoints.Search.Relating;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Search;

/// <summary>What to read next.</summary>
public abstract class RelatedPracticesTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Fact]
    public async Task Nearest_come_first_and_never_what_one_may_not_see()
    {
        var practice = An.Practice("chad", An.Content with { Title = "Peer support in the ward", Themes = ["medical-care"], Obligations = ["ccm-art-5-2-f"] });
        var near = An.Practice("lebanon", An.Content with { Title = "Peer support by telephone", Themes = ["medical-care"], Obligations = ["ccm-art-5-2-f"] });
        var hidden = An.Practice("lebanon", An.Content with { Title = "Peer support in the ward", Themes = ["medical-care"], Visibility = Visibility.FocalPoints });
        var far = An.Practice("lao-pdr");
        await Database.Add(practice, near, hidden, far, An.WithdrawnPractice());

        var visitor = await Get<RelatedPractices>().Find(practice.Id, An.Actor.Visitor);
        Assert.Equal(near.Number, visitor[0].Number);
        Assert.DoesNotContain(visitor, card => card.Number == hidden.Number || card.Number == practice.Number);
        Assert.Contains(await Get<RelatedPractices>().Find(practice.Id, An.Actor.FocalPoint("chad")), card => card.Number == hidden.Number);
        Assert.Empty(await Get<RelatedPractices>().Find(hidden.Id, An.Actor.Visitor));
    }

    [Fact]
    public async Task What_shares_no_word_is_found_by_the_words_of_its_neighbours()
    {
        var practice = Telling("Peer visits in the ward", "Survivors sit beside patients.");
        var neighbour = Telling("Peer visits in the ward and by telephone", "Survivors sit beside patients; volunteers ring widows every fortnight.");
        var hop = Telling("Volunteers ring widows", "Every fortnight, by telephone.", "chad");
        var far = Telling("Wells near the clinic", "Clean water for mothers.", "iraq");
        await Database.Add(practice, neighbour, hop, far);

        var related = await Get<RelatedPractices>().Find(practice.Id, An.Actor.Visitor);

        Assert.Equal([neighbour.Number, hop.Number], related.Select(card => card.Number));
    }

    [Fact]
    public async Task What_one_may_not_see_leads_nowhere()
    {
        var practice = Telling("Peer visits in the ward", "Survivors sit beside patients.");
        var hidden = An.Practice("lebanon", practice.Content! with
        {
            Title = "Peer visits in the ward and by telephone",
            Summary = "Survivors sit beside patients; volunteers ring widows every fortnight.",
            Visibility = Visibility.FocalPoints,
        });
        var hop = Telling("Volunteers ring widows", "Every fortnight, by telephone.", "chad");
        await Database.Add(practice, hidden, hop);

        Assert.Empty(await Get<RelatedPractices>().Find(practice.Id, An.Actor.Visitor));
        Assert.Empty(await Get<RelatedPractices>().Find(practice.Id, An.Actor.Member()));
        Assert.Equal([hidden.Number, hop.Number], (await Get<RelatedPractices>().Find(practice.Id, An.Actor.FocalPoint("chad"))).Select(card => card.Number));
    }

    [Theory]
    [InlineData("en", "Wheelchairs repaired in the village", "fr", "Des fauteuils roulants réparés au village")]
    [InlineData("fr", "Les premiers secours au marché", "ru", "Обучение сапёров первой помощи")]
    [InlineData("ar", "كرسي متحرك في القرية", "es", "Una silla de ruedas para cada alumno")]
    [InlineData("en", "Wheelchairs repaired in the village", "zh", "村里的轮椅维修")]
    public async Task What_is_told_in_another_language_is_found_by_what_its_words_are_called_there(string language, string title, string otherLanguage, string otherTitle)
    {
        var practice = An.Practice(content: Telling(title, "").Content! with { Language = language });
        var other = An.Practice("chad", Telling(otherTitle, "").Content! with { Language = otherLanguage });
        await Database.Add(practice, other, An.Practice("iraq", Telling("Des puits près de la clinique", "").Content! with { Language = "fr" }));

        Assert.Equal([other.Number], (await Get<RelatedPractices>().Find(practice.Id, An.Actor.Visitor)).Select(card => card.Number));
    }

    [Fact]
    public async Task Topics_are_looked_for_by_their_names_in_other_languages()
    {
        var practice = An.Practice(content: Telling("Together again", "They meet on Sundays.").Content! with { Themes = ["peer-support"] });
        var other = An.Practice("chad", Telling("Le soutien par les pairs", "Un groupe se réunit.").Content! with { Language = "fr" });
        await Database.Add(practice, other, An.Practice("iraq", Telling("Des puits pour la clinique", "De l’eau propre.").Content! with { Language = "fr" }));

        Assert.Equal([other.Number], (await Get<RelatedPractices>().Find(practice.Id, An.Actor.Visitor)).Select(card => card.Number));
    }

    // Nothing but its words can be found.
    private static Practice Telling(string title, string summary, string stateId = "lebanon") =>
        An.Practice(stateId, An.Content with { Title = title, Summary = summary, Themes = [], Obligations = [], Tags = [] });

    public sealed class OnSqlite() : RelatedPracticesTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : RelatedPracticesTests(DatabaseProvider.Postgres);
}
