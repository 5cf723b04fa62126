using System.Net;
using System.Security.Claims;
using FocalPoints.Testing;
using FocalPoints.Web.Account.Sessions;
using FocalPoints.Web.Startup;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Xunit;

namespace FocalPoints.Web.Tests.Account;

/// <summary>Who may open a circuit, asked over HTTP.</summary>
public abstract class CircuitDoorTests(FocalPointsApp app) : PageTests(app)
{
    private const string Negotiate = "/_blazor/negotiate?negotiateVersion=1";

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("https://localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    [InlineData("https://localhost", HttpStatusCode.OK)]
    public async Task Circuit_is_opened_from_our_own_pages_only(string? origin, HttpStatusCode status)
    {
        var lao = await App.SignInAsFocalPoint("lao-pdr");
        if (origin is not null)
            lao.Headers.Add("Origin", origin);

        (await lao.Send(new HttpRequestMessage(HttpMethod.Post, Negotiate))).Is(status);
    }

    [Fact]
    public async Task Visitor_opens_no_circuit()
    {
        var visitor = App.Visitor();
        visitor.Headers.Add("Origin", "https://localhost");

        (await visitor.Send(new HttpRequestMessage(HttpMethod.Post, Negotiate))).Is(HttpStatusCode.Unauthorized);
    }

    public sealed class OnSqlite(SqliteApp app) : CircuitDoorTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : CircuitDoorTests(app), IClassFixture<PostgresApp>;
}

/// <summary>How many circuits may be open at a time.</summary>
public sealed class CircuitLimitTests
{
    private readonly CircuitDoor door = new(Options.Create(new SiteOptions()));
    private readonly TaskCompletionSource closed = new();

    [Fact]
    public async Task Member_has_five_and_another_one_when_one_closes()
    {
        var open = Enumerable.Range(0, CircuitDoor.MostOfMember).Select(_ => Connect("ana", "203.0.113.1").Passing).ToList();

        Assert.Equal(StatusCodes.Status429TooManyRequests, Connect("ana", "203.0.113.2").Context.Response.StatusCode);
        Assert.Equal(StatusCodes.Status200OK, Connect("eva", "203.0.113.1").Context.Response.StatusCode);
        closed.SetResult();
        await Task.WhenAll(open);
        Assert.Equal(StatusCodes.Status200OK, Connect("ana", "203.0.113.1").Context.Response.StatusCode);
    }

    [Fact]
    public void Address_has_twenty_whoever_comes_from_it()
    {
        for (var number = 0; number < CircuitDoor.MostOfAddress; number++)
            Assert.Equal(StatusCodes.Status200OK, Connect("member" + number, "203.0.113.1").Context.Response.StatusCode);

        Assert.Equal(StatusCodes.Status429TooManyRequests, Connect("another", "203.0.113.1").Context.Response.StatusCode);
        Assert.Equal(StatusCodes.Status200OK, Connect("another", "203.0.113.2").Context.Response.StatusCode);
    }

    [Fact]
    public void Connection_that_was_refused_holds_no_place()
    {
        for (var number = 0; number < 100; number++)
            Connect("ana", "203.0.113.1");

        Assert.Equal(StatusCodes.Status200OK, Connect("eva", "203.0.113.1").Context.Response.StatusCode);
    }

    private (HttpContext Context, Task Passing) Connect(string member, string address)
    {
        var context = new DefaultHttpContext { User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, member)], "test")) };
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = "/_blazor";
        context.Request.Host = new HostString("site.example");
        context.Request.Headers.Origin = "https://site.example";
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return (context, door.Pass(context, _ => closed.Task));
    }
}
