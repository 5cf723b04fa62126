using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Members.Links;
using FocalPoints.Members.Passwords;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Members;

/// <summary>Links that can be used once: the first account, an invitation, a forgotten password.</summary>
public abstract class LinkTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string NewPassword = "seven herons over the weir";

    [Fact]
    public async Task First_start_offers_the_account_of_the_secretariat_and_no_password()
    {
        var token = await Get<OfferSetUp>().Offer();

        var outcome = await Get<SetUpSecretariat>().SetUp(token, "  Ana Souza ", "ana@secretariat.example", NewPassword);

        var member = outcome.Value!;
        Assert.True((await Get<ReadActor>().Read(member.Id, member.SecurityStamp!))!.Has(MandateRole.Secretariat));
        Assert.Equal("Ana Souza", member.DisplayName);
        Assert.NotNull((await Get<CheckCredentials>().Check("ana@secretariat.example", NewPassword, "::1")).Value);
    }

    [Fact]
    public async Task Only_the_digest_of_a_token_is_stored()
    {
        var token = await Get<OfferSetUp>().Offer();

        await using var db = Database.Open();
        Assert.Equal(LinkToken.DigestOf(token), (await db.AccountLinks.SingleAsync()).TokenDigest);
        Assert.DoesNotContain(token!, LinkToken.DigestOf(token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_start_offers_a_new_link_and_ends_the_first()
    {
        var first = await Get<OfferSetUp>().Offer();
        var second = await Get<OfferSetUp>().Offer();

        Assert.Null(await Get<ReadLink>().Read(AccountLinkPurpose.SetUp, first));
        Assert.NotNull(await Get<ReadLink>().Read(AccountLinkPurpose.SetUp, second));
    }

    [Fact]
    public async Task Set_up_link_lasts_an_hour()
    {
        var token = await Get<OfferSetUp>().Offer();

        Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull(await Get<ReadLink>().Read(AccountLinkPurpose.SetUp, token));
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(ProblemRule.LinkSpent, Only(await Get<SetUpSecretariat>().SetUp(token, "Ana", "ana@secretariat.example", NewPassword)));
    }

    [Fact]
    public async Task Where_there_is_an_account_nothing_is_offered()
    {
        await Database.Add(An.Account.Member());

        Assert.Null(await Get<OfferSetUp>().Offer());
    }

    [Fact]
    public async Task Accounts_that_nobody_can_open_do_not_lock_the_operator_out()
    {
        // As when a demonstration was shut: its accounts have no password any more.
        await Database.Add(Member.For("shut@demo.example", "Shut"));
        var token = await Get<OfferSetUp>().Offer();

        Assert.Equal(new Problem("email", ProblemRule.Taken), Assert.Single((await Get<SetUpSecretariat>().SetUp(token, "Ana", "shut@demo.example", NewPassword)).Problems));
        Assert.True((await Get<SetUpSecretariat>().SetUp(token, "Ana", "ana@secretariat.example", NewPassword)).IsDone);
    }

    [Fact]
    public async Task Fifty_at_once_make_one_first_account()
    {
        var token = await Get<OfferSetUp>().Offer();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(number =>
            Task.Run(() => Get<SetUpSecretariat>().SetUp(token, "Ana", $"ana{number}@secretariat.example", NewPassword))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome => Assert.Equal(ProblemRule.LinkSpent, Only(outcome)));
        await using var db = Database.Open();
        Assert.Equal(1, await db.Users.CountAsync());
    }

    [Fact]
    public async Task Fifty_at_once_use_an_invitation_once()
    {
        var (member, token) = await Invited();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            Task.Run(() => Get<RedeemLink>().Redeem(AccountLinkPurpose.Invitation, token, NewPassword))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        await using var db = Database.Open();
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Activated && entry.RecordId == member.Id.ToString()));
    }

    [Fact]
    public async Task Invitation_sets_the_first_password_within_seven_days()
    {
        var (member, token) = await Invited();

        Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal(member.Email, (await Get<ReadLink>().Read(AccountLinkPurpose.Invitation, token))!.Email);
        Assert.True((await Get<RedeemLink>().Redeem(AccountLinkPurpose.Invitation, token, NewPassword)).IsDone);
        Assert.NotNull((await Get<CheckCredentials>().Check(member.Email!, NewPassword, "::1")).Value);
    }

    [Fact]
    public async Task Invitation_is_no_reset_and_ends_after_seven_days()
    {
        var (_, token) = await Invited();

        Assert.Equal(ProblemRule.LinkSpent, Only(await Get<RedeemLink>().Redeem(AccountLinkPurpose.PasswordReset, token, NewPassword)));
        Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(ProblemRule.LinkSpent, Only(await Get<RedeemLink>().Redeem(AccountLinkPurpose.Invitation, token, NewPassword)));
    }

    [Fact]
    public async Task Refused_password_leaves_the_link_usable()
    {
        var (_, token) = await Invited();

        Assert.Equal(ProblemRule.TooShort, Only(await Get<RedeemLink>().Redeem(AccountLinkPurpose.Invitation, token, "too short")));

        Assert.True((await Get<RedeemLink>().Redeem(AccountLinkPurpose.Invitation, token, NewPassword)).IsDone);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no-such-token")]
    public async Task Link_that_was_never_given_opens_nothing(string? token)
    {
        await Invited();

        Assert.Null(await Get<ReadLink>().Read(AccountLinkPurpose.Invitation, token));
        Assert.Equal(ProblemRule.LinkSpent, Only(await Get<RedeemLink>().Redeem(AccountLinkPurpose.Invitation, token, NewPassword)));
    }

    [Fact]
    public async Task Forgotten_password_is_set_anew_and_ends_every_session()
    {
        var account = An.Account.Member();
        await Database.Add(account);
        var token = await Reset(account.Email!);

        Assert.True((await Get<RedeemLink>().Redeem(AccountLinkPurpose.PasswordReset, token, NewPassword)).IsDone);

        Assert.Null(await Get<ReadActor>().Read(account.Id, account.SecurityStamp!));
        Assert.Null((await Get<CheckCredentials>().Check(account.Email!, An.Password, "::1")).Value);
        Assert.NotNull((await Get<CheckCredentials>().Check(account.Email!, NewPassword, "::1")).Value);
    }

    [Fact]
    public async Task Address_that_nobody_has_is_answered_with_the_same_work_and_nobody_is_written_to()
    {
        var account = An.Account.Member();
        await Database.Add(account);
        var before = Log.StatementCount;
        await Reset(account.Email!);
        var known = Log.StatementCount - before;

        before = Log.StatementCount;
        var token = await Reset("nobody@nowhere.example");

        Assert.Equal(known, Log.StatementCount - before);
        Assert.Null(await Get<ReadLink>().Read(AccountLinkPurpose.PasswordReset, token));
        await using var db = Database.Open();
        var now = Clock.GetUtcNow().UtcDateTime;
        Assert.Equal(account.Email, (await db.Mails.SingleAsync(mail => now < mail.ExpiresAt)).To);
        Assert.DoesNotContain(await db.Mails.Select(mail => mail.To).ToListAsync(), address => address.Contains("nobody", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobodys_mailbox_is_filled_by_others()
    {
        var account = An.Account.Member();
        await Database.Add(account);

        for (var time = 0; time < 10; time++)
            await Reset(account.Email!);

        await using var db = Database.Open();
        Assert.Equal(AskForReset.MostLinks, await db.AccountLinks.CountAsync(link => link.MemberId == account.Id));
        Assert.Equal(AskForReset.MostLinks, await db.Mails.CountAsync(mail => mail.To == account.Email));
    }

    [Fact]
    public async Task Network_that_asks_too_often_waits()
    {
        for (var time = 0; time < SignInThrottle.FreeRefusals; time++)
            Assert.True((await Get<AskForReset>().Ask($"person{time}@nowhere.example", "203.0.113.5", token => token)).IsDone);

        Assert.Equal(ProblemRule.TooManyAttempts, Only(await Get<AskForReset>().Ask("person@nowhere.example", "203.0.113.5", token => token)));
        Assert.True((await Get<AskForReset>().Ask("person@nowhere.example", "203.0.113.6", token => token)).IsDone);
    }

    [Fact]
    public async Task Paused_account_is_sent_no_link()
    {
        var account = An.Account.Member();
        account.Pause(An.Morning.UtcDateTime);
        await Database.Add(account);

        Assert.Null(await Get<ReadLink>().Read(AccountLinkPurpose.PasswordReset, await Reset(account.Email!)));
    }

    private async Task<(Member Member, string Token)> Invited()
    {
        var member = Member.For($"{Guid.NewGuid():N}@ministry.example", "Somebody Invited");
        var token = LinkToken.New();
        await Database.Add(member, AccountLink.For(AccountLinkPurpose.Invitation, member.Id, token, Clock.GetUtcNow().UtcDateTime));
        return (member, token);
    }

    private async Task<string> Reset(string email)
    {
        var token = "";
        Assert.True((await Get<AskForReset>().Ask(email, "203.0.113.9", made => token = made)).IsDone);
        return token;
    }

    private static ProblemRule Only(Outcome outcome) => Assert.Single(outcome.Problems).Rule;

    public sealed class OnSqlite() : LinkTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : LinkTests(DatabaseProvider.Postgres);
}
