using System.Reflection;
using FocalPoints.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace FocalPoints.Web.Tests.Architecture;

/// <summary>Every address says who may come: nothing is open because somebody forgot.</summary>
public sealed class AccessRuleTests(SqliteApp app) : PageTests(app), IClassFixture<SqliteApp>
{
    // A page says [AllowAnonymous] or [Authorize] itself; an endpoint AllowAnonymous() or RequireAuthorization(). What the framework maps
    // (its scripts, its circuits) falls under the policy for everything that says nothing.
    [Fact]
    public void Every_page_and_endpoint_of_ours_says_who_may_come()
    {
        var silent = Endpoints().Where(endpoint => IsOurs(endpoint)
                && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => $"{endpoint.RoutePattern.RawText} ({endpoint.DisplayName})");

        Rule.HasNoOffender(silent);
    }

    [Fact]
    public void Workspace_is_for_those_who_signed_in()
    {
        var open = Endpoints()
            .Where(endpoint => endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("workspace", StringComparison.Ordinal) == true)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!);

        Rule.HasNoOffender(open);
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        App.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private static bool IsOurs(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        || endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.FullName?.StartsWith("FocalPoints.", StringComparison.Ordinal) == true;
}
