using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Members.Links;
using FocalPoints.Members.Passwords;
using FocalPoints.Members.People;
using FocalPoints.Members.Requests;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Members;

/// <summary>Somebody asks for an account, and a coordinator or the secretariat decides.</summary>
public abstract class RequestTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string SignIn = "https://site.example/account/login";
    private static readonly RequestInput Asked = new("Somboun Keo", "somboun@ministry.example", "Contributor", "lao-pdr", "Ministry of Labour", "Ms Vong of the authority named me.");
    private static readonly MandateInput Given = new("Contributor", "lao-pdr", "Ministry of Labour", "", "", "Letter of 3 March 2026");

    [Fact]
    public async Task Request_waits_for_those_who_decide_and_makes_nothing_else()
    {
        Assert.True((await Ask(Asked)).IsDone);

        var coordinator = await Coordinator();
        Assert.Equal("Somboun Keo", Assert.Single((await Get<ListRequests>().List(coordinator, isDecided: false, 1))!.Items).Name);
        Assert.Equal(1, await Get<CountRequests>().Count(coordinator));
        foreach (var actor in new[] { An.Actor.Visitor, An.Actor.Member(), An.Actor.FocalPoint(), An.Actor.Contributor(), An.Actor.Former() })
        {
            Assert.Null(await Get<ListRequests>().List(actor, isDecided: false, 1));
            Assert.Null(await Get<ReadRequest>().Read(actor, await Id()));
            Assert.Equal(0, await Get<CountRequests>().Count(actor));
        }

        await using var db = Database.Open();
        Assert.Equal(0, await db.Users.CountAsync(member => member.Email == Asked.Email) + await db.Mails.CountAsync());
    }

    [Fact]
    public async Task Fifty_at_once_are_one_request_and_a_later_one_changes_nothing()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() => Ask(Asked with { Email = number % 2 == 0 ? Asked.Email : "SOMBOUN@ministry.example" }, $"198.51.100.{number}"))));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        Assert.True((await Ask(Asked with { Name = "Somebody else" })).IsDone);
        await using var db = Database.Open();
        Assert.Equal(Asked.Name, (await db.AccountRequests.SingleAsync()).Name);
    }

    [Theory]
    [InlineData("", "a@b.example", "Member", "", "Network", "Why", "name", ProblemRule.Required)]
    [InlineData("A", "nobody", "Member", "", "Network", "Why", "email", ProblemRule.NotAnEmailAddress)]
    [InlineData("A", "a@b.example", "", "", "Network", "Why", "role", ProblemRule.Required)]
    [InlineData("A", "a@b.example", "Coordinator", "mexico", "", "Why", "role", ProblemRule.Unknown)]
    [InlineData("A", "a@b.example", "Secretariat", "", "Secretariat", "Why", "role", ProblemRule.Unknown)]
    [InlineData("A", "a@b.example", "FocalPoint", "", "", "Why", "state", ProblemRule.Required)]
    [InlineData("A", "a@b.example", "FocalPoint", "atlantis", "", "Why", "state", ProblemRule.Unknown)]
    [InlineData("A", "a@b.example", "Member", "", "", "Why", "organisation", ProblemRule.Required)]
    [InlineData("A", "a@b.example", "Member", "", "Net\u202ework", "Why", "organisation", ProblemRule.ForbiddenCharacters)]
    [InlineData("A", "a@b.example", "Member", "", "Network", " ", "reason", ProblemRule.Required)]
    [InlineData("A", "a@b.example", "Member", "", "Network", "Why\u0007", "reason", ProblemRule.ForbiddenCharacters)]
    public async Task Request_that_breaks_a_rule_is_refused(string name, string email, string role, string state, string organisation, string reason, string field, ProblemRule rule)
    {
        Assert.Equal(new Problem(field, rule), Assert.Single((await Ask(new RequestInput(name, email, role, state, organisation, reason))).Problems));
        await using var db = Database.Open();
        Assert.False(await db.AccountRequests.AnyAsync());
    }

    [Fact]
    public async Task Reason_that_is_too_long_says_by_how_much() =>
        Assert.Equal(new Problem("reason", ProblemRule.TooLong, 1000, 1001), Assert.Single((await Ask(Asked with { Reason = new string('x', 1001) })).Problems));

    [Fact]
    public async Task Network_that_asks_without_end_waits()
    {
        foreach (var number in Enumerable.Range(0, SignInThrottle.FreeRefusals))
            Assert.True((await Ask(Asked with { Email = $"p{number}@many.example" })).IsDone);

        Assert.Equal(ProblemRule.TooManyAttempts, Assert.Single((await Ask(Asked)).Problems).Rule);
    }

    [Fact]
    public async Task Approved_person_opens_the_account_with_the_mailed_link_and_writes_for_the_state()
    {
        await Ask(Asked);
        var token = "";

        Assert.True((await Get<ApproveRequest>().Approve(await Coordinator(), await Id(), Given, made => token = made, SignIn)).IsDone);

        var member = (await Get<RedeemLink>().Redeem(AccountLinkPurpose.Invitation, token, "seven herons over the weir")).Value!;
        Assert.Equal(Asked.Email, member.Email);
        Assert.True((await Get<ReadActor>().Read(member.Id, member.SecurityStamp!))!.WritesFor("lao-pdr"));
        await using var db = Database.Open();
        Assert.Contains(token, (await db.Mails.SingleAsync()).Text, StringComparison.Ordinal);
        Assert.Equal([Verb.AccountRequested, Verb.Invited, Verb.MandateGiven, Verb.Approved, Verb.Activated],
            await db.History.Where(entry => entry.Verb != Verb.ReferenceDataLoaded).OrderBy(entry => entry.Id).Select(entry => entry.Verb).ToListAsync());
    }

    [Fact]
    public async Task Address_with_an_account_gets_the_mandate_and_no_second_account()
    {
        var account = An.Account.Member();
        await Database.Add(account);
        await Ask(Asked with { Email = account.Email!.ToUpperInvariant() });

        var outcome = await Get<ApproveRequest>().Approve(await Coordinator(), await Id(), Given, _ => throw new InvalidOperationException("No link is needed."), SignIn);

        Assert.Equal(account.Id, outcome.Value);
        Assert.True((await Get<ReadActor>().Read(account.Id, account.SecurityStamp!))!.WritesFor("lao-pdr"));
        await using var db = Database.Open();
        var mail = await db.Mails.SingleAsync();
        Assert.Equal(account.Email, mail.To);
        Assert.Contains(SignIn, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_that_was_never_opened_gets_a_new_link_with_the_mandate()
    {
        var secretariat = await Account(An.Account.Secretariat());
        var first = (await Get<InviteMember>().Invite(secretariat, "Somboun", Asked.Email, Given with { Role = "Member" }, made => made)).Value!;
        await Ask(Asked);
        var second = "";

        Assert.Equal(first.MemberId, (await Get<ApproveRequest>().Approve(secretariat, await Id(), Given, made => second = made, SignIn)).Value);

        Assert.Null(await Get<ReadLink>().Read(AccountLinkPurpose.Invitation, first.Token));
        Assert.NotNull(await Get<ReadLink>().Read(AccountLinkPurpose.Invitation, second));
    }

    [Fact]
    public async Task Approval_follows_the_rules_of_an_invitation_and_saves_nothing_half()
    {
        await Ask(Asked);
        var coordinator = await Coordinator();

        async Task<Outcome> Approve(MandateInput input) => await Get<ApproveRequest>().Approve(coordinator, await Id(), input, made => made, SignIn);

        Assert.Equal(new Problem("nomination", ProblemRule.Required), Assert.Single((await Approve(Given with { Nomination = "" })).Problems));
        Assert.Equal(new Problem("until", ProblemRule.TooLate, 30), Assert.Single((await Approve(Given with { Role = "Coordinator" })).Problems));
        Assert.Equal(OutcomeKind.Denied, (await Approve(Given with { Role = "Secretariat" })).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<ApproveRequest>().Approve(coordinator, Guid.NewGuid(), Given, made => made, SignIn)).Kind);
        await using var db = Database.Open();
        Assert.Equal(0, await db.Mails.CountAsync() + await db.AccountLinks.CountAsync() + await db.AccountRequests.CountAsync(request => request.DecidedAt != null));
    }

    [Fact]
    public async Task Nobody_approves_their_own_request_and_no_mandate_is_given_twice()
    {
        var (coordinator, member) = (An.Account.Coordinator(), An.Account.Contributor());
        await Database.Add(coordinator, member);
        await Ask(Asked with { Email = coordinator.Email });
        await Ask(Asked with { Email = member.Email });
        var ids = (await Get<ListRequests>().List(An.Actor.Secretariat(), false, 1))!.Items.ToDictionary(request => request.Email, request => request.Id);

        Assert.Equal(OutcomeKind.Denied, (await Get<ApproveRequest>().Approve(An.Actor.Of(coordinator), ids[coordinator.Email!], Given, made => made, SignIn)).Kind);
        Assert.Equal(new Problem("role", ProblemRule.Taken),
            Assert.Single((await Get<ApproveRequest>().Approve(An.Actor.Of(coordinator), ids[member.Email!], Given with { Organisation = "Ministry of Health" }, made => made, SignIn)).Problems));
    }

    [Fact]
    public async Task Declined_person_reads_the_reason_and_may_ask_again()
    {
        await Ask(Asked);
        var coordinator = await Coordinator();
        Assert.Equal(new Problem("reason", ProblemRule.Required), Assert.Single((await Get<DeclineRequest>().Decline(coordinator, await Id(), " \n ")).Problems));

        Assert.True((await Get<DeclineRequest>().Decline(coordinator, await Id(), "The ministry knows nothing of it.")).IsDone);
        Assert.True((await Get<DeclineRequest>().Decline(coordinator, await Id(), "The ministry knows nothing of it.")).IsDone);

        Assert.Equal("The ministry knows nothing of it.", Assert.Single((await Get<ListRequests>().List(coordinator, isDecided: true, 1))!.Items).DecisionNote);
        await using (var db = Database.Open())
            Assert.Contains("The ministry knows nothing", (await db.Mails.SingleAsync()).Text, StringComparison.Ordinal);
        await Ask(Asked);
        Assert.Equal(1, await Get<CountRequests>().Count(coordinator));
    }

    [Fact]
    public async Task Two_who_decide_at_the_same_moment_decide_once()
    {
        foreach (var round in Enumerable.Range(0, 5))
        {
            await Ask(Asked with { Email = $"round{round}@ministry.example" });
            var (one, other, id) = (await Coordinator(), await Coordinator(), await Id());

            var outcomes = await Task.WhenAll(
                Task.Run(async () => (Outcome)await Get<ApproveRequest>().Approve(one, id, Given, made => made, SignIn)),
                Task.Run(() => Get<DeclineRequest>().Decline(other, id, "Nobody knows you.")));

            Assert.Equal([OutcomeKind.Done, OutcomeKind.Stale], outcomes.Select(outcome => outcome.Kind).Order());
            await using var db = Database.Open();
            Assert.Equal(1, await db.Mails.CountAsync(mail => mail.To == $"round{round}@ministry.example"));
        }
    }

    [Fact]
    public async Task Form_that_is_sent_twice_gets_the_same_answer_and_somebody_else_is_told()
    {
        await Ask(Asked);
        var (coordinator, id) = (await Coordinator(), await Id());
        var first = await Get<ApproveRequest>().Approve(coordinator, id, Given, made => made, SignIn);

        Assert.Equal(first.Value, (await Get<ApproveRequest>().Approve(coordinator, id, Given, made => made, SignIn)).Value);
        Assert.Equal(OutcomeKind.Stale, (await Get<ApproveRequest>().Approve(await Coordinator(), id, Given, made => made, SignIn)).Kind);
        Assert.Equal(OutcomeKind.Stale, (await Get<DeclineRequest>().Decline(coordinator, id, "Changed my mind.")).Kind);
    }

    private Task<Outcome> Ask(RequestInput input, string from = "203.0.113.7") => Get<RequestAccount>().Request(input, from);

    // The one that is the newest.
    private async Task<Guid> Id()
    {
        await using var db = Database.Open();
        return (await db.AccountRequests.ToListAsync()).OrderBy(request => request.DecidedAt is null).ThenBy(request => request.At).Last().Id;
    }

    private Task<Actor> Coordinator() => Account(An.Account.Coordinator());

    private async Task<Actor> Account(Member account)
    {
        await Database.Add(account);
        return An.Actor.Of(account);
    }

    public sealed class OnSqlite() : RequestTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : RequestTests(DatabaseProvider.Postgres);
}
