using System.Security.Claims;
using FocalPoints.Members;
using FocalPoints.Members.Mine;
using FocalPoints.Members.People;
using FocalPoints.Testing;
using FocalPoints.Web.Account;
using FocalPoints.Web.Account.Sessions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;
using Xunit;

namespace FocalPoints.Web.Tests.Account;

/// <summary>An open circuit ends when its person loses a right; what comes in afterwards is not heard.</summary>
public abstract class CircuitGuardTests(FocalPointsApp app) : PageTests(app)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Circuit_ends_within_a_minute_of_its_mandate()
    {
        var account = An.Account.FocalPoint("lao-pdr");
        account.Mandates[0].Ending(App.Clock.GetUtcNow().UtcDateTime.AddSeconds(1));
        await using var circuit = await Open(account);
        Assert.True(await circuit.Hears());

        App.Clock.Advance(TimeSpan.FromSeconds(60));

        await circuit.Script.Reloaded.Task.WaitAsync(Patience);
        Assert.False(await circuit.Hears());
    }

    [Fact]
    public async Task Paused_account_loses_its_circuits_at_once_and_no_other_does()
    {
        var (account, other) = (An.Account.FocalPoint("lao-pdr"), An.Account.FocalPoint("lao-pdr"));
        await using var circuit = await Open(account);
        await using var bystander = await Open(other);

        await App.Get<PauseMember>().Set(An.Actor.Secretariat(), account.Id, true);
        await App.Get<OpenCircuits>().Check(account.Id);

        await circuit.Script.Reloaded.Task.WaitAsync(Patience);
        Assert.False(await circuit.Hears());
        Assert.True(await bystander.Hears());
    }

    [Fact]
    public async Task Sign_out_everywhere_ends_open_circuits()
    {
        var account = An.Account.Member();
        await using var circuit = await Open(account);

        await App.Get<SignOutEverywhere>().SignOut(An.Actor.Of(account));
        await App.Get<OpenCircuits>().Check(account.Id);

        Assert.False(await circuit.Hears());
    }

    [Fact]
    public async Task Mandate_that_is_added_disturbs_nobody()
    {
        var account = An.Account.FocalPoint("lao-pdr");
        await using var circuit = await Open(account);

        await App.Get<GiveMandate>().Give(An.Actor.Secretariat(), account.Id, new MandateInput("Member", "", "Network", "", "", "Letter 1"));
        await App.Get<OpenCircuits>().Check(account.Id);

        Assert.True(await circuit.Hears());
    }

    [Fact]
    public async Task Who_was_away_when_it_ended_is_told_on_coming_back()
    {
        var account = An.Account.Member();
        await using var circuit = await Open(account);
        circuit.Script.IsAway = true;
        App.Get<OpenCircuits>().End(account.Id);

        circuit.Script.IsAway = false;
        await circuit.Guard.OnConnectionUpAsync(null!, default);

        await circuit.Script.Reloaded.Task.WaitAsync(Patience);
    }

    private async Task<OpenedCircuit> Open(Member account)
    {
        await App.Database.Add(account);
        var identity = App.Get<IOptions<IdentityOptions>>().Value.ClaimsIdentity;
        var user = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()), new Claim(identity.SecurityStampClaimType, account.SecurityStamp!)], "test"));
        var scope = App.Get<IServiceScopeFactory>().CreateAsyncScope();
        var script = new FakeScript();
        var guard = new CircuitGuard(App.Get<OpenCircuits>(), scope.ServiceProvider.GetRequiredService<CurrentActor>(), new Fixed(user), script);
        await guard.OnCircuitOpenedAsync(null!, default);
        return new OpenedCircuit(scope, guard, script);
    }

    private sealed record OpenedCircuit(AsyncServiceScope Scope, CircuitGuard Guard, FakeScript Script) : IAsyncDisposable
    {
        /// <summary>Whether something that the browser sends is passed on.</summary>
        public async Task<bool> Hears()
        {
            var heard = false;
            await Guard.CreateInboundActivityHandler(_ =>
            {
                heard = true;
                return Task.CompletedTask;
            })(null!);
            return heard;
        }

        public async ValueTask DisposeAsync()
        {
            await Guard.OnCircuitClosedAsync(null!, default);
            await Scope.DisposeAsync();
        }
    }

    private sealed class Fixed(ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
    }

    private sealed class FakeScript : IJSRuntime
    {
        public TaskCompletionSource Reloaded { get; } = new();

        public bool IsAway { get; set; }

        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) => InvokeAsync<T>(identifier, default, args);

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            if (IsAway)
                throw new JSDisconnectedException("away");
            if (identifier == "history.go")
                Reloaded.TrySetResult();
            return default;
        }
    }

    public sealed class OnSqlite(SqliteApp app) : CircuitGuardTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : CircuitGuardTests(app), IClassFixture<PostgresApp>;
}
