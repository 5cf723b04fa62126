using FocalPoints.Kernel;
using FocalPoints.Treaty;
using FocalPoints.Treaty.Activities;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace FocalPoints.Tests.Treaty;

/// <summary>The timeline's query contract, and what it lets through and counts.</summary>
public sealed class ActivityFilterTests
{
    private static readonly Timeline Known = new(
        [
            new ActivityView { Id = "panel", Year = 2017, Kind = ActivityKind.Panel, Title = "Panel", StateIds = ["italy"], OrganisationIds = ["unmas"] },
            new ActivityView { Id = "note", Year = 2017, Kind = ActivityKind.ConceptNote, Title = "Note", StateIds = ["italy", "ireland"] },
            new ActivityView { Id = "guidelines", Year = 2018, Kind = ActivityKind.Publication, Title = "Guidelines", FunderIds = ["italy"], OrganisationIds = ["gmap"] },
            new ActivityView { Id = "workshop", Year = 2016, Kind = ActivityKind.Workshop, Title = "Workshop", StateIds = ["chile"], OtherStateIds = new Dictionary<string, List<string>> { ["Helpers"] = ["iraq"] } },
        ],
        new Dictionary<string, OrganisationView> { ["unmas"] = new("unmas", "UN Mine Action Service", "UNMAS", ""), ["gmap"] = new("gmap", "Gender and Mine Action", "GMAP", "") });

    [Theory]
    [InlineData("", "")]
    [InlineData("state=italy&year=2017", "?year=2017&state=italy")]
    [InlineData("YEAR=2018&year=2017&year=2017", "?year=2017&year=2018")]
    [InlineData("kind=concept-note&organisation=gmap", "?kind=concept-note&organisation=gmap")]
    [InlineData("state=&utm_source=letter", "")]
    public void Address_has_one_form(string query, string canonical)
    {
        var (filter, problems) = Parse(query);

        Assert.Empty(problems);
        Assert.Equal(canonical, filter.ToQuery());
    }

    [Theory]
    [InlineData("year=17", "year", ProblemRule.OutOfRange)]
    [InlineData("year=1999", "year", ProblemRule.OutOfRange)]
    [InlineData("year=-2017", "year", ProblemRule.OutOfRange)]
    [InlineData("kind=miracle", "kind", ProblemRule.Unknown)]
    [InlineData("kind=ConceptNote", "kind", ProblemRule.Unknown)]
    [InlineData("state=atlantis", "state", ProblemRule.Unknown)]
    [InlineData("organisation=acme", "organisation", ProblemRule.Unknown)]
    public void Value_that_means_nothing_is_reported_and_left_out(string query, string field, ProblemRule rule)
    {
        var (filter, problems) = Parse(query + "&year=2017");

        var problem = Assert.Single(problems);
        Assert.Equal((field, rule), (problem.Field, problem.Rule));
        Assert.Equal("?year=2017", filter.ToQuery());
    }

    [Theory]
    [InlineData("state=italy", "panel note guidelines")]
    [InlineData("state=iraq", "workshop")]
    [InlineData("state=italy&year=2017", "panel note")]
    [InlineData("state=italy&state=chile", "panel note guidelines workshop")]
    [InlineData("organisation=gmap&kind=publication", "guidelines")]
    [InlineData("organisation=gmap&kind=panel", "")]
    public void Repeated_keys_mean_or_and_different_keys_and(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', Known.Matching(Parse(query).Filter).Select(activity => activity.Id)));

    [Fact]
    public void Facet_is_counted_as_if_it_did_not_narrow()
    {
        var filter = Parse("state=italy&kind=panel").Filter;

        Assert.Equal(new Dictionary<string, int> { ["panel"] = 1, ["concept-note"] = 1, ["publication"] = 1 }, Known.Counts(ActivityFacet.Kind, filter));
        Assert.Equal(new Dictionary<string, int> { ["italy"] = 1 }, Known.Counts(ActivityFacet.State, filter));
    }

    [Fact]
    public void Value_in_use_stays_though_it_finds_nothing() =>
        Assert.Equal(0, Known.Counts(ActivityFacet.Organisation, Parse("organisation=gmap&kind=panel").Filter)["gmap"]);

    private static ParsedActivityFilter Parse(string query) =>
        ActivityFilter.Parse(QueryHelpers.ParseQuery(query), Known, state => state is "italy" or "ireland" or "chile" or "iraq");
}
