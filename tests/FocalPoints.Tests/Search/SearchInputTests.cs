using FocalPoints.Kernel;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.States;
using FocalPoints.Topics;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace FocalPoints.Tests.Search;

/// <summary>The query contract: what an address means, and that it has one form.</summary>
public sealed class SearchInputTests
{
    private static readonly Vocabulary Known = new(
        [new State { Id = "chad", IsoAlpha2 = "TD", IsoAlpha3 = "TCD" }, new State { Id = "lao-pdr", IsoAlpha2 = "LA", IsoAlpha3 = "LAO" }],
        [new Obligation { Id = "ccm-art-5-1", Paragraph = "5.1", IsPoint = true }, new Obligation { Id = "ccm-art-5-2", Paragraph = "5.2" }],
        [new Theme { Id = "rehabilitation" }],
        []);

    [Theory]
    [InlineData("", "")]
    [InlineData("q=limb&page=1&sort=best", "?q=limb")]
    [InlineData("q=limb&sort=newest&page=3", "?q=limb&sort=newest&page=3")]
    [InlineData("sort=newest", "")]
    [InlineData("sort=revised", "?sort=revised")]
    [InlineData("state=lao-pdr&state=chad&state=chad", "?state=chad&state=lao-pdr")]
    [InlineData("theme=rehabilitation&kind=good-practice&q=", "?kind=good-practice&theme=rehabilitation")]
    [InlineData("KIND=caution&Lang=pt", "?kind=caution&lang=pt")]
    [InlineData("year=2026&year=2025&evidence=independently-sourced", "?evidence=independently-sourced&year=2025&year=2026")]
    [InlineData("obligation=ccm-art-5-1&tag=réparation", "?obligation=ccm-art-5-1&tag=r%C3%A9paration")]
    [InlineData("utm_source=letter", "")]
    [InlineData("q=a&q=b", "?q=a%20b")]
    [InlineData("q=state:chad limb", "?q=limb&state=chad")]
    [InlineData("q=STATE:lao", "?state=lao-pdr")]
    [InlineData("q=limb theme:rehabilitation lang:FR year:2024", "?q=limb&theme=rehabilitation&lang=fr&year=2024")]
    [InlineData("q=year:2023-2024&state=chad", "?state=chad&year=2023&year=2024")]
    [InlineData("q=limb state:\"TD\"&page=3", "?q=limb&state=chad&page=3")]
    [InlineData("q=state:atlantis year:1066 estate:chad state: theme:\"", "?q=state%3Aatlantis%20year%3A1066%20estate%3Achad%20state%3A%20theme%3A%22")]
    public void Address_has_one_form(string query, string canonical)
    {
        var (input, problems) = Parse(query);

        Assert.Empty(problems);
        Assert.Equal(canonical, input.ToQuery());
        Assert.Equal(canonical, Parse(input.ToQuery().TrimStart('?')).Input.ToQuery());
    }

    [Theory]
    [InlineData("page=0", "page", ProblemRule.OutOfRange)]
    [InlineData("page=-1", "page", ProblemRule.OutOfRange)]
    [InlineData("page=10001", "page", ProblemRule.OutOfRange)]
    [InlineData("page=99999999999999999999", "page", ProblemRule.OutOfRange)]
    [InlineData("page=one", "page", ProblemRule.OutOfRange)]
    [InlineData("sort=drop", "sort", ProblemRule.Unknown)]
    [InlineData("sort=0", "sort", ProblemRule.Unknown)]
    [InlineData("kind=1", "kind", ProblemRule.Unknown)]
    [InlineData("kind=GoodPractice", "kind", ProblemRule.Unknown)]
    [InlineData("state=atlantis", "state", ProblemRule.Unknown)]
    [InlineData("theme=no-such-theme", "theme", ProblemRule.Unknown)]
    [InlineData("obligation=ccm-art-5-2", "obligation", ProblemRule.Unknown)]
    [InlineData("action=lap-99", "action", ProblemRule.Unknown)]
    [InlineData("evidence=proven", "evidence", ProblemRule.Unknown)]
    [InlineData("lang=../etc", "lang", ProblemRule.Unknown)]
    [InlineData("tag=two words", "tag", ProblemRule.Unknown)]
    [InlineData("year=1066", "year", ProblemRule.OutOfRange)]
    [InlineData("year=2026.5", "year", ProblemRule.OutOfRange)]
    [InlineData("q=a\u0000b", "q", ProblemRule.ForbiddenCharacters)]
    [InlineData("q=\u202etxt", "q", ProblemRule.ForbiddenCharacters)]
    public void What_is_not_understood_is_reported_and_left_out(string query, string field, ProblemRule rule)
    {
        var (input, problems) = Parse(query + "&state=chad");

        var problem = Assert.Single(problems);
        Assert.Equal((field, rule), (problem.Field, problem.Rule));
        Assert.Contains("state=chad", input.ToQuery());
        Assert.Empty(Parse(input.ToQuery().TrimStart('?')).Problems);
    }

    [Fact]
    public void Text_is_counted_in_what_people_see()
    {
        Assert.Empty(Parse("q=" + string.Concat(Enumerable.Repeat("ກຳ", SearchInput.TextMax))).Problems);

        var problem = Assert.Single(Parse("q=" + new string('a', SearchInput.TextMax + 1)).Problems);

        Assert.Equal((ProblemRule.TooLong, SearchInput.TextMax, SearchInput.TextMax + 1), (problem.Rule, problem.Limit, problem.Actual));
    }

    [Fact]
    public void Values_of_one_key_are_bounded()
    {
        var (input, problems) = Parse(string.Join('&', Enumerable.Range(2000, 60).Select(year => $"year={year}")));

        Assert.Equal(ProblemRule.TooMany, Assert.Single(problems).Rule);
        Assert.Equal(SearchInput.ValuesMax, input.Values(SearchFacet.Year).Count);
    }

    [Fact]
    public void Narrowing_begins_at_the_first_page_and_can_be_taken_back()
    {
        var input = Parse("q=limb&state=chad&page=4").Input;

        Assert.Equal("?q=limb&state=chad&state=lao-pdr", input.With(SearchFacet.State, "lao-pdr").ToQuery());
        Assert.Equal("?q=limb", input.Without(SearchFacet.State, "chad").ToQuery());
        Assert.Equal("?q=limb&state=chad&page=4", input.ToQuery());
    }

    private static ParsedSearch Parse(string query) => SearchInput.Parse(
        query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .GroupBy(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]))
            .Select(group => KeyValuePair.Create(group.Key, new StringValues([.. group]))),
        Known);
}
