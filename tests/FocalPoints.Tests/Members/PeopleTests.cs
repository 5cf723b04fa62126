using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Members.Links;
using FocalPoints.Members.People;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Members;

/// <summary>What coordinators and the secretariat do with accounts and mandates, and nobody else.</summary>
public abstract class PeopleTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private static readonly MandateInput FocalPoint = new("FocalPoint", "lao-pdr", "National Regulatory Authority", "", "", "Note verbale 12/2026");

    [Fact]
    public async Task Invited_focal_point_opens_the_account_and_speaks_for_the_state()
    {
        var invitation = (await Invite(FocalPoint)).Value!;

        var member = (await Get<RedeemLink>().Redeem(AccountLinkPurpose.Invitation, invitation.Token, "seven herons over the weir")).Value!;

        Assert.True((await Get<ReadActor>().Read(member.Id, member.SecurityStamp!))!.SpeaksFor("lao-pdr"));
        await using var db = Database.Open();
        Assert.Contains(invitation.Token, (await db.Mails.SingleAsync(mail => mail.To == member.Email)).Text, StringComparison.Ordinal);
        Assert.Equal([Verb.Invited, Verb.MandateGiven, Verb.Activated], await db.History.Where(entry => entry.Verb != Verb.ReferenceDataLoaded).OrderBy(entry => entry.Id).Select(entry => entry.Verb).ToListAsync());
    }

    [Fact]
    public async Task Everybody_else_is_denied()
    {
        var account = An.Account.Member();
        await Database.Add(account);

        foreach (var actor in new[] { An.Actor.Visitor, An.Actor.Member(), An.Actor.FocalPoint(), An.Actor.Contributor(), An.Actor.Former(), Actor.System })
        {
            Assert.Equal(OutcomeKind.Denied, (await Get<InviteMember>().Invite(actor, "A", "a@b.example", FocalPoint, token => token)).Kind);
            Assert.Equal(OutcomeKind.Denied, (await Get<RenewInvitation>().Renew(actor, account.Id, token => token)).Kind);
            Assert.Equal(OutcomeKind.Denied, (await Get<GiveMandate>().Give(actor, account.Id, FocalPoint)).Kind);
            Assert.Null(await Get<ListMembers>().List(actor, null, 1));
            Assert.Null(await Get<ReadMember>().Read(actor, account.Id));
        }
    }

    [Theory]
    [InlineData("FocalPoint", "lao-pdr", "")]
    [InlineData("Contributor", "lao-pdr", "")]
    [InlineData("Member", "", "")]
    [InlineData("Coordinator", "spain", "2028-11-30")]
    public async Task Coordinator_invites_and_gives_every_mandate_but_the_secretariats(string role, string state, string until)
    {
        var (coordinator, account) = (An.Actor.Coordinator(), An.Account.Former());
        await Database.Add(account);
        var input = new MandateInput(role, state, "Network", "", until, "Note 1");

        var invited = (await Get<InviteMember>().Invite(coordinator, "Ana", "ana@ministry.example", input, token => token)).Value!;

        Assert.True((await Get<RenewInvitation>().Renew(coordinator, invited.MemberId, token => token)).IsDone);
        Assert.True((await Get<GiveMandate>().Give(coordinator, account.Id, input)).IsDone);
        Assert.Equal(2, (await Get<ListMembers>().List(coordinator, null, 1))!.Total);
        Assert.Equal("Ana", (await Get<ReadMember>().Read(coordinator, invited.MemberId))!.Name);
    }

    [Fact]
    public async Task Coordinator_makes_nobody_the_secretariat_and_gives_nothing_to_themselves()
    {
        var (coordinator, account) = (An.Account.Coordinator(), An.Account.Member());
        await Database.Add(coordinator, account);
        var actor = An.Actor.Of(coordinator);
        var input = new MandateInput("Secretariat", "", "Secretariat", "", "", "Note 1");
        var colleague = (await Get<InviteMember>().Invite(Secretariat, "Eva", "eva@secretariat.example", input, token => token)).Value!;

        Assert.Equal(OutcomeKind.Denied, (await Get<InviteMember>().Invite(actor, "Ana", "ana@ministry.example", input, token => token)).Kind);
        Assert.Equal(OutcomeKind.Denied, (await Get<GiveMandate>().Give(actor, account.Id, input)).Kind);
        Assert.Equal(OutcomeKind.Denied, (await Get<GiveMandate>().Give(actor, coordinator.Id, FocalPoint)).Kind);
        Assert.Equal(OutcomeKind.Denied, (await Get<RenewInvitation>().Renew(actor, colleague.MemberId, token => token)).Kind);
    }

    // Tests begin on 24 November 2026.
    [Theory]
    [InlineData("", "", false)]
    [InlineData("", "2029-05-24", true)]
    [InlineData("", "2029-05-25", false)]
    [InlineData("2026-01-31", "2028-07-31", true)]
    [InlineData("2026-01-31", "2028-08-01", false)]
    public async Task Term_of_a_coordinator_ends_within_two_years_and_a_half(string from, string until, bool isTaken)
    {
        var outcome = await Invite(new MandateInput("Coordinator", "spain", "", from, until, "Decision of the 13th Meeting"));

        Assert.Equal(isTaken, outcome.IsDone);
        Assert.Equal(isTaken ? [] : [new Problem("until", ProblemRule.TooLate, MandateInput.LongestTermMonths)], outcome.Problems);
    }

    [Fact]
    public async Task Account_is_paused_by_coordinators_and_the_secretariat_alone()
    {
        var account = An.Account.Member();
        var secretariat = An.Account.Secretariat();
        await Database.Add(account, secretariat);

        foreach (var actor in new[] { An.Actor.Visitor, An.Actor.Member(), An.Actor.FocalPoint(), An.Actor.Contributor(), An.Actor.Former(), Actor.System })
            Assert.Equal(OutcomeKind.Denied, (await Get<PauseMember>().Set(actor, account.Id, true)).Kind);
        Assert.Equal(OutcomeKind.Denied, (await Get<PauseMember>().Set(An.Actor.Coordinator(), secretariat.Id, true)).Kind);
        Assert.Equal(OutcomeKind.Done, (await Get<PauseMember>().Set(An.Actor.Coordinator(), account.Id, true)).Kind);
    }

    [Theory]
    [InlineData("FocalPoint", "", "", "state", ProblemRule.Required)]
    [InlineData("Contributor", null, "Ministry", "state", ProblemRule.Required)]
    [InlineData("Coordinator", "", "", "state", ProblemRule.Required)]
    [InlineData("FocalPoint", "atlantis", "", "state", ProblemRule.Unknown)]
    [InlineData("Member", "", " ", "organisation", ProblemRule.Required)]
    [InlineData("Emperor", "lao-pdr", "", "role", ProblemRule.Unknown)]
    [InlineData("0", "lao-pdr", "", "role", ProblemRule.Unknown)]
    [InlineData("focalpoint", "lao-pdr", "", "role", ProblemRule.Unknown)]
    [InlineData("", "lao-pdr", "", "role", ProblemRule.Required)]
    [InlineData("Member", "", "line\u202eeno", "organisation", ProblemRule.ForbiddenCharacters)]
    [InlineData("Member", "", "one\ntwo", "organisation", ProblemRule.ForbiddenCharacters)]
    public async Task Mandate_that_breaks_a_rule_is_refused_and_nothing_is_saved(string role, string? state, string organisation, string field, ProblemRule rule)
    {
        var outcome = await Invite(new MandateInput(role, state, organisation, "", "2028-11-30", "Note 1"));

        Assert.Equal(new Problem(field, rule), Assert.Single(outcome.Problems) with { Limit = null, Actual = null });
        await using var db = Database.Open();
        Assert.Equal(0, await db.Users.CountAsync() + await db.AccountLinks.CountAsync() + await db.Mails.CountAsync());
    }

    [Theory]
    [InlineData("2026-11-24", "2026-11-23", "until")]
    [InlineData("2027-01-01", "2026-12-31", "until")]
    [InlineData("2020-01-01", "2021-01-01", "until")]
    [InlineData("1999-01-01", "", "from")]
    [InlineData("2099-01-01", "", "from")]
    [InlineData("24.11.2026", "", "from")]
    [InlineData("", "9999-12-30", "until")]
    [InlineData("", "tomorrow", "until")]
    public async Task Date_that_makes_no_sense_is_refused(string from, string until, string field) =>
        Assert.Equal(field, Assert.Single((await Invite(FocalPoint with { From = from, Until = until })).Problems).Field);

    [Fact]
    public async Task Mandate_with_a_last_day_holds_through_that_day()
    {
        var member = await Activated(FocalPoint with { Until = "2026-11-30" });

        Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 23, 59, 59, TimeSpan.Zero));
        Assert.True((await Get<ReadActor>().Read(member.Id, member.SecurityStamp!))!.IsMember);
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False((await Get<ReadActor>().Read(member.Id, member.SecurityStamp!))!.IsMember);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a@b@c.example")]
    [InlineData("Ana <ana@ministry.example>")]
    [InlineData("ana@ministry.example\r\nBcc: all@everybody.example")]
    [InlineData("ana@[127.0.0.1]")]
    [InlineData("ana@localhost")]
    [InlineData("ana@ministry.example, eva@ministry.example")]
    public async Task What_is_no_address_gets_no_account(string email) =>
        Assert.Equal(new Problem("email", ProblemRule.NotAnEmailAddress), Assert.Single((await Get<InviteMember>().Invite(Secretariat, "Ana", email, FocalPoint, token => token)).Problems));

    [Fact]
    public async Task Fifty_at_once_make_one_account_of_one_address()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(number =>
            Task.Run(() => Get<InviteMember>().Invite(Secretariat, "Ana", number % 2 == 0 ? "Ana@ministry.example" : "ana@MINISTRY.example", FocalPoint, token => token))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome => Assert.Equal(new Problem("email", ProblemRule.Taken), Assert.Single(outcome.Problems)));
    }

    [Fact]
    public async Task New_invitation_ends_the_earlier_one_and_is_not_given_once_the_account_is_open()
    {
        var first = (await Invite(FocalPoint)).Value!;

        var second = (await Get<RenewInvitation>().Renew(Secretariat, first.MemberId, token => token)).Value!;

        Assert.Null(await Get<ReadLink>().Read(AccountLinkPurpose.Invitation, first.Token));
        Assert.True((await Get<RedeemLink>().Redeem(AccountLinkPurpose.Invitation, second.Token, "seven herons over the weir")).IsDone);
        Assert.Equal(OutcomeKind.Stale, (await Get<RenewInvitation>().Renew(Secretariat, first.MemberId, token => token)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<RenewInvitation>().Renew(Secretariat, Guid.NewGuid(), token => token)).Kind);
    }

    [Fact]
    public async Task Secretariat_does_not_lock_itself_out()
    {
        var account = An.Account.Secretariat();
        await Database.Add(account);
        var actor = An.Actor.Of(account);

        Assert.Equal(OutcomeKind.Denied, (await Get<PauseMember>().Set(actor, account.Id, true)).Kind);
        Assert.True((await Get<ReadActor>().Read(account.Id, account.SecurityStamp!))!.Has(MandateRole.Secretariat));
    }

    [Fact]
    public async Task Paused_account_is_nobody_and_old_sessions_stay_ended()
    {
        var account = An.Account.Member();
        await Database.Add(account);

        Assert.True((await Get<PauseMember>().Set(Secretariat, account.Id, true)).IsDone);
        Assert.Null(await Get<ReadActor>().Read(account.Id, account.SecurityStamp!));
        Assert.True((await Get<PauseMember>().Set(Secretariat, account.Id, false)).IsDone);
        Assert.Null(await Get<ReadActor>().Read(account.Id, account.SecurityStamp!));
    }

    [Fact]
    public async Task Form_that_is_sent_fifty_times_gives_one_mandate()
    {
        var account = An.Account.Member();
        await Database.Add(account);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Get<GiveMandate>().Give(Secretariat, account.Id, FocalPoint))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        await using var db = Database.Open();
        Assert.Equal(2, await db.Mandates.CountAsync(mandate => mandate.MemberId == account.Id));
    }

    [Fact]
    public async Task People_are_listed_by_name_and_found_by_part_of_name_or_address()
    {
        await Database.Add(Enumerable.Range(0, 30).Select(number => Member.For($"p{number:00}@list.example", $"Person {number:00}")).ToArray<object>());
        await Database.Add(Member.For("odd@elsewhere.example", "Éva 100%_"));

        Assert.Equal(31, (await Get<ListMembers>().List(Secretariat, null, 1))!.Total);
        Assert.Equal("Person 24", (await Get<ListMembers>().List(Secretariat, "LIST.example", 1))!.Items[^1].Name);
        Assert.Equal(5, (await Get<ListMembers>().List(Secretariat, "person", 99))!.Items.Count);
        Assert.Equal("odd@elsewhere.example", Assert.Single((await Get<ListMembers>().List(Secretariat, "Éva", 1))!.Items).Email);
        Assert.Single((await Get<ListMembers>().List(Secretariat, "%_", 1))!.Items);
        Assert.Empty((await Get<ListMembers>().List(Secretariat, new string('x', 300), -5))!.Items);
    }

    private static Actor Secretariat => An.Actor.Secretariat();

    private Task<Outcome<Invitation>> Invite(MandateInput input) =>
        Get<InviteMember>().Invite(Secretariat, "Somboun", $"{Guid.NewGuid():N}@ministry.example", input, token => "https://site.example/" + token);

    private async Task<Member> Activated(MandateInput input) =>
        (await Get<RedeemLink>().Redeem(AccountLinkPurpose.Invitation, (await Invite(input)).Value!.Token, "seven herons over the weir")).Value!;

    public sealed class OnSqlite() : PeopleTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : PeopleTests(DatabaseProvider.Postgres);
}
