using FocalPoints.Testing;
using FocalPoints.Web.Tests.Architecture;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace FocalPoints.Web.Tests.Crawl;

/// <summary>Every page that somebody can reach by following links is whole and leads nowhere that is not there; and every page can be reached.</summary>
public sealed class CrawlTests(DemoApp app) : PageTests(app), IClassFixture<DemoApp>
{
    // Pages to which no link leads, each with the reason.
    private static readonly Dictionary<string, string> WithoutALink = new()
    {
        ["/error"] = "stands at the address that broke",
        ["/status/{Code:int}"] = "stands at the address that was refused",
        ["/not-found"] = "stands at the address that was asked for",
        ["/account/setup"] = "the link is printed by the first start, and used once",
        ["/account/invitation"] = "the link comes by mail",
        ["/account/login/code"] = "asked for after the password, where an account has an authenticator app",
        ["/workspace/people/requests/{Id:guid}"] = "leads to a request, and the demonstration has none",
        ["/account/reset"] = "the link comes by mail",
        ["/practices/{number}"] = "the short address for print and speech; leads to the one with the title",
        ["/practices/{number}/{slug}/comments/{id:guid}/edit"] = "offered for half an hour to who wrote the comment",
        ["/practices/{number}/{slug}/comments/{id:guid}/remove"] = "offered to who wrote the comment",
        ["/practices/{number}/{slug}/comment"] = "a form is sent there",
        ["/practices/{number}/{slug}/tags"] = "a form is sent there",
        ["/practices/{number}/{slug}/useful"] = "a form is sent there",
        ["/practices/{number}/{slug}/revisions/compare"] = "needs two revisions, and the demonstration's practices have one each",
        ["/workspace/compose/{Id:guid}"] = "leads to a draft, and the demonstration has none",
        ["/workspace/compose/{Id:guid}/publish"] = "leads to a draft, and the demonstration has none",
        ["/workspace/practices/{Id:guid}/review"] = "leads to what a coordinator asked, and nothing is asked in the demonstration",
        ["/workspace/compose/{Id:guid}/confirm"] = "leads to a draft, and the demonstration has none",
        ["/workspace/concepts/import/{digest}"] = "leads to a thesaurus that was uploaded, and in the demonstration none waits",
        ["/workspace/concepts/remove"] = "offered for a thesaurus that people brought in, and the demonstration has none",
        ["/collections/{id}"] = "leads to a collection, and the demonstration has none",
        ["/workspace/collections/{id}"] = "leads to a collection, and the demonstration has none",
        ["/workspace/reports/{id:guid}"] = "leads to a report, and the demonstration has none",
        ["/workspace/hand-overs/{MandateId:guid}"] = "leads to what an ended mandate left, and in the demonstration none has ended",
        ["/workspace/still-valid"] = "offered where a practice is due, and in the demonstration none is",
        ["/questions/{id:guid}"] = "leads to a question, and the demonstration has none",
        ["/questions/{id:guid}/reply"] = "leads to a question, and the demonstration has none",
        ["/questions/{id:guid}/hide"] = "leads to a question, and the demonstration has none",
        ["/questions/{id:guid}/answers/{answerId:guid}/hide"] = "leads to an answer, and the demonstration has none",
        ["/workspace/practices/{Id:guid}/published"] = "shown once, after publishing",
    };

    private readonly HashSet<string> visited = [];

    [Fact]
    public async Task Every_page_is_whole_for_everybody_who_can_reach_it()
    {
        var problems = new List<string>();
        problems.AddRange(await Read("visitor", App.Visitor(takesKeptPages: true)));
        problems.AddRange(await Read("member", await App.SignInAsMember()));
        problems.AddRange(await Read("focal point", await App.SignInAsFocalPoint("lao-pdr")));
        problems.AddRange(await Read("coordinator", await App.SignInAsCoordinator()));
        problems.AddRange(await Read("secretariat", await App.SignInAsSecretariat()));

        problems.AddRange(Pages().Where(page => !WithoutALink.ContainsKey(page) && !visited.Any(path => Matches(page, path))).Select(page => $"{page}: no link leads to it"));
        problems.AddRange(WithoutALink.Keys.Except(Pages()).Select(page => $"{page}: is excused, and is not there"));
        Rule.HasNoOffender(problems);
    }

    private async Task<IEnumerable<string>> Read(string who, Person person)
    {
        var crawler = new Crawler(person);
        await crawler.Crawl("/");
        visited.UnionWith(crawler.Visited);
        return crawler.Problems.Select(problem => $"{who}: {problem}");
    }

    private IEnumerable<string> Pages() => App.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
        .Distinct();

    private static bool Matches(string page, string path)
    {
        var wanted = page.Trim('/').Split('/');
        var given = path.Trim('/').Split('/');
        return wanted.Length == given.Length && wanted.Zip(given).All(part => part.First.StartsWith('{') || part.First == part.Second);
    }
}
