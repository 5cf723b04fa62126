using System.Net;
using System.Text.RegularExpressions;
using FocalPoints.Testing;
using FocalPoints.Web.Tests.Architecture;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace FocalPoints.Web.Tests.Pages;

/// <summary>Whatever is written into an address is answered with a page that says what was not understood; never with a trace, never with itself.</summary>
public abstract partial class HostileAddressTests(FocalPointsApp app) : PageTests(app)
{
    private const string Canary = "<script>alert(1)</script>";

    private static readonly Uri Site = new("https://localhost/");

    private static readonly string[] Hostile =
    [
        Canary, "' OR 1=1 --", "\" onload=\"x", "../../etc/passwd", "\u0001", "\u202eevil", "%", "{0}", "-1", "0", "99999999999999999999", "ﷺ", "🙂",
        "a:b*~^\"(", "//evil.example", "https://evil.example", "/\\evil.example", new string('x', 1500), "FP-LAO-0000-0000", "00000000-0000-0000-0000-000000000000",
    ];

    [Theory]
    [InlineData("/practices?page=-1")]
    [InlineData("/practices?page=0")]
    [InlineData("/practices?page=1.5")]
    [InlineData("/practices?page=99999999999")]
    [InlineData("/practices?sort=drop")]
    [InlineData("/practices?theme=no-such-theme")]
    [InlineData("/practices?state=atlantis")]
    [InlineData("/practices?obligation=ccm-art-99")]
    [InlineData("/practices?action=drop-table")]
    [InlineData("/practices?kind=miracle")]
    [InlineData("/practices?evidence=hearsay")]
    [InlineData("/practices?year=3026")]
    [InlineData("/practices?lang=EN-GB-oed")]
    [InlineData("/practices?q=%E2%80%AEevil")]
    [InlineData("/activities?year=drop")]
    [InlineData("/activities?kind=miracle")]
    [InlineData("/activities?state=atlantis")]
    [InlineData("/activities?organisation=no-such-organisation")]
    public async Task Question_that_is_not_understood_is_answered_400_with_a_page_that_says_so(string address)
    {
        var page = await App.Visitor().Get(address);

        page.Is(HttpStatusCode.BadRequest);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main [role=alert]"));
        Assert.NotEmpty(page.Document.QuerySelectorAll($"main a[href^='{address.Split('?')[0]}']"));
    }

    [Theory]
    [InlineData("/practices/FP-LAO-1999-0001")]
    [InlineData("/practices/FP-LAO-1999-0001/what-was-it")]
    [InlineData("/practices/no-number/at-all")]
    [InlineData("/themes/no-such-theme")]
    [InlineData("/states/atlantis")]
    [InlineData("/obligations/ccm-art-99")]
    [InlineData("/action-plans/no-such-plan")]
    [InlineData("/action-plans/lausanne-action-plan/no-such-action")]
    [InlineData("/meetings/no-such-meeting")]
    [InlineData("/activities/no-such-activity")]
    [InlineData("/tags/no-such-tag")]
    public async Task Record_that_does_not_exist_is_answered_404_with_a_page_that_helps(string address)
    {
        var page = await App.Visitor().Get(address);

        page.Is(HttpStatusCode.NotFound);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main form[role=search]"));
    }

    [Fact]
    public async Task Hostile_values_in_paths_and_questions_are_neither_obeyed_nor_echoed()
    {
        var problems = new List<string>();
        var people = new[] { App.Visitor(), await App.SignInAsFocalPoint("lao-pdr") };
        string[] keys = ["q", "kind", "state", "obligation", "action", "theme", "tag", "lang", "evidence", "year", "sort", "page", "returnUrl", "view", "reply", "edit", "organisation", "term"];
        foreach (var route in Routes())
        {
            foreach (var value in Hostile)
            {
                var escaped = Uri.EscapeDataString(value);
                var address = Parameter().Replace(route, escaped) + "?" + string.Join('&', keys.Select(key => $"{key}={escaped}"));
                foreach (var person in people)
                {
                    var page = await person.Get(address);
                    if ((int)page.Status >= 500)
                        problems.Add($"{route} with {value[..Math.Min(20, value.Length)]}: answered {(int)page.Status}");
                    if (page.Html.Contains(Canary, StringComparison.OrdinalIgnoreCase))
                        problems.Add($"{route} echoes a script");
                    if (page.Location is { } location && !Site.IsBaseOf(new Uri(Site, location)))
                        problems.Add($"{route} sends to {page.Location}");
                }
            }
        }

        Rule.HasNoOffender(problems);
    }

    [Theory]
    [InlineData("/practices?page=%FF")]
    [InlineData("/%c0%af%c0%af")]
    [InlineData("/practices/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/..%2f..%2fappsettings.json")]
    [InlineData("/css/..%2f..%2fappsettings.json")]
    [InlineData("/practices?q[]=1&q[a]=2")]
    [InlineData("/practices?a&&=&=b")]
    public async Task Malformed_address_is_answered_without_an_error_of_ours(string address) =>
        Assert.InRange((int)(await App.Visitor().Get(address)).Status, 200, 499);

    private IEnumerable<string> Routes() => App.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
        .Distinct();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    public sealed class OnSqlite(SqliteApp app) : HostileAddressTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : HostileAddressTests(app), IClassFixture<PostgresApp>;
}
