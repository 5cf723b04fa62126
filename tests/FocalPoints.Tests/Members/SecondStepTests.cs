using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Members.Links;
using FocalPoints.Members.Passwords;
using FocalPoints.Members.People;
using FocalPoints.Members.SecondStep;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using Xunit;

namespace FocalPoints.Tests.Members;

/// <summary>The authenticator app: adding it, signing in with it, losing it.</summary>
public abstract class SecondStepTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string From = "203.0.113.7";
    private static readonly Problem Wrong = new("code", ProblemRule.WrongCredentials);

    [Fact]
    public async Task Sign_in_asks_for_a_code_once_an_app_showed_a_right_one()
    {
        var account = An.Account.Member();
        await Database.Add(account);

        var app = await AddApp(account);

        Assert.Equal(RecoveryCodes.Count, app.Codes.Distinct().Count());
        Assert.Null(await Get<ReadActor>().Read(account.Id, account.SecurityStamp!));
        var member = await GivePassword(account);
        Assert.True(member.TwoFactorEnabled);
        Clock.Advance(AuthenticatorKeys.Step);
        Assert.True((await Check(member, app.Code(Clock.GetUtcNow()))).IsDone);
        await using var db = Database.Open();
        Assert.Equal([Verb.SecondStepAdded, Verb.SignedIn], await db.History.Where(entry => entry.MemberId == account.Id).OrderBy(entry => entry.Id).Select(entry => entry.Verb).ToListAsync());
        Assert.Equal(account.Email, (await db.Mails.SingleAsync()).To);
    }

    [Fact]
    public async Task App_that_showed_no_right_code_is_not_asked_for()
    {
        var account = An.Account.Member();
        await Database.Add(account);
        await Get<BeginAuthenticator>().Begin(An.Actor.Of(account));

        Assert.Equal(Wrong, Assert.Single((await Get<ConfirmAuthenticator>().Confirm(An.Actor.Of(account), "12345", From)).Problems));

        Assert.False((await GivePassword(account)).TwoFactorEnabled);
        Assert.NotNull(await Get<ReadActor>().Read(account.Id, account.SecurityStamp!));
    }

    [Fact]
    public async Task Key_begun_anew_is_another_and_the_earlier_one_is_worth_nothing()
    {
        var account = An.Account.Member();
        await Database.Add(account);
        var first = await Begin(account);

        var second = await Begin(account);

        Assert.NotEqual(first, second);
        Assert.Equal(Wrong, Assert.Single((await Get<ConfirmAuthenticator>().Confirm(An.Actor.Of(account), new App(first, []).Code(Clock.GetUtcNow()), From)).Problems));
        await using var db = Database.Open();
        Assert.DoesNotContain(second, (await db.Authenticators.SingleAsync()).SealedKey, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_is_taken_once_by_fifty_at_once()
    {
        var account = An.Account.Member();
        await Database.Add(account);
        var app = await AddApp(account);
        var member = await GivePassword(account);
        Clock.Advance(AuthenticatorKeys.Step);
        await Unlimited(account);
        var code = app.Code(Clock.GetUtcNow());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() => Check(member, code, $"198.51.100.{number}"))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.False((await Check(member, code, "198.51.100.99")).IsDone);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-2, false)]
    [InlineData(2, false)]
    public async Task Clock_of_the_app_may_differ_by_one_step(int steps, bool isTaken)
    {
        var account = An.Account.Member();
        await Database.Add(account);
        var app = await AddApp(account);
        Clock.Advance(10 * AuthenticatorKeys.Step);

        Assert.Equal(isTaken, (await Check(await GivePassword(account), app.Code(Clock.GetUtcNow() + (steps * AuthenticatorKeys.Step)))).IsDone);
    }

    [Theory]
    [InlineData(" 123 456 ", "123456")]
    [InlineData("١٢٣٤٥٦", "123456")]
    [InlineData("໑໒໓-໔໕໖", "123456")]
    public void Code_is_the_same_however_its_digits_are_typed(string typed, string code) => Assert.Equal(code, SecondStepCode.Clean(typed));

    [Fact]
    public async Task Recovery_code_is_taken_once_and_only_digests_are_stored()
    {
        var account = An.Account.Member();
        await Database.Add(account);
        var app = await AddApp(account);
        var member = await GivePassword(account);

        Assert.True((await Check(member, app.Codes[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal))).IsDone);
        Assert.False((await Check(member, app.Codes[3])).IsDone);
        Assert.True((await Check(member, app.Codes[4])).IsDone);

        Assert.Equal(8, (await Get<ReadAuthenticator>().Read(An.Actor.Of(account)))!.CodesLeft);
        await using var db = Database.Open();
        Assert.DoesNotContain(await db.RecoveryCodes.Select(code => code.Digest).ToListAsync(), digest => app.Codes.Any(code => digest.Contains(code.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_and_the_password_alone_unlocks_nothing()
    {
        var account = An.Account.Member();
        await Database.Add(account);
        var app = await AddApp(account);
        var member = await GivePassword(account); // The first of the free attempts, until a code was right.
        foreach (var _ in Enumerable.Range(1, SignInAttempts.Free - 1))
            Assert.Equal(Wrong, Assert.Single((await Check(member, "000000")).Problems));

        Clock.Advance(AuthenticatorKeys.Step);
        Assert.Equal(Wrong, Assert.Single((await Check(member, app.Code(Clock.GetUtcNow()))).Problems));
        Assert.False((await Get<CheckCredentials>().Check(account.Email!, An.Password, From)).IsDone);

        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await Check(member, app.Code(Clock.GetUtcNow()))).IsDone);
        await using var db = Database.Open();
        Assert.Equal(0, (await db.Users.SingleAsync(stored => stored.Id == account.Id)).AccessFailedCount);
    }

    [Fact]
    public async Task What_the_password_opened_ends_with_a_pause_a_new_password_and_the_second_step()
    {
        var (paused, changed, removed) = (An.Account.Member(), An.Account.Member(), An.Account.Member());
        await Database.Add(paused, changed, removed);
        foreach (var account in new[] { paused, changed, removed })
            await AddApp(account);
        var before = new[] { await GivePassword(paused), await GivePassword(changed), await GivePassword(removed) };

        await Get<PauseMember>().Set(An.Actor.Secretariat(), paused.Id, isPaused: true);
        await Get<FocalPoints.Members.Mine.ChangePassword>().Change(An.Actor.Of(changed), An.Password, "seven herons over the weir", From);
        await Get<RemoveSecondStep>().Remove(An.Actor.Secretariat(), removed.Id);

        foreach (var member in before)
            Assert.Equal(OutcomeKind.Stale, (await Check(member, "000000")).Kind);
    }

    [Fact]
    public async Task New_password_by_mail_leaves_the_second_step_on()
    {
        var account = An.Account.Member();
        await Database.Add(account);
        await AddApp(account);
        var token = "";
        await Get<AskForReset>().Ask(account.Email, From, made => token = made);

        var member = (await Get<RedeemLink>().Redeem(AccountLinkPurpose.PasswordReset, token, "seven herons over the weir")).Value!;

        Assert.True(member.TwoFactorEnabled);
        Assert.Equal(RecoveryCodes.Count, (await Get<ReadAuthenticator>().Read(An.Actor.Of(account)))!.CodesLeft);
    }

    [Fact]
    public async Task Owner_renews_codes_and_removes_the_app_with_password_or_code()
    {
        var account = An.Account.Member();
        await Database.Add(account);
        var actor = An.Actor.Of(account);
        var app = await AddApp(account);

        foreach (var proof in new[] { null, "", "wrong", "000000", new string('x', 5000) })
        {
            Assert.Equal(new Problem("proof", ProblemRule.WrongCredentials), Assert.Single((await Get<RenewRecoveryCodes>().Renew(actor, proof, From)).Problems));
            Assert.Equal(new Problem("proof", ProblemRule.WrongCredentials), Assert.Single((await Get<RemoveAuthenticator>().Remove(actor, proof, From)).Problems));
        }

        var renewed = (await Get<RenewRecoveryCodes>().Renew(actor, app.Codes[0], From)).Value!;
        Assert.False((await Get<RemoveAuthenticator>().Remove(actor, app.Codes[1], From)).IsDone);
        Assert.Equal(RecoveryCodes.Count, (await Get<ReadAuthenticator>().Read(actor))!.CodesLeft);
        Assert.True((await Get<RemoveAuthenticator>().Remove(actor, renewed[0], From)).IsDone);

        Assert.False((await GivePassword(account)).TwoFactorEnabled);
        Assert.Equal(OutcomeKind.Stale, (await Get<RemoveAuthenticator>().Remove(actor, An.Password, From)).Kind);
        await using var db = Database.Open();
        Assert.Equal(0, await db.Authenticators.CountAsync() + await db.RecoveryCodes.CountAsync());
    }

    [Fact]
    public async Task Network_that_guesses_waits()
    {
        var account = An.Account.Member();
        await Database.Add(account);
        await AddApp(account);

        foreach (var _ in Enumerable.Range(0, SignInThrottle.FreeRefusals))
            await Get<RemoveAuthenticator>().Remove(An.Actor.Of(account), "", From);

        Assert.Equal(ProblemRule.TooManyAttempts, Assert.Single((await Get<RemoveAuthenticator>().Remove(An.Actor.Of(account), An.Password, From)).Problems).Rule);
    }

    [Fact]
    public async Task Secretariat_takes_the_second_step_of_who_lost_it_and_of_nobody_else()
    {
        var (account, secretariat) = (An.Account.FocalPoint(), An.Account.Secretariat());
        await Database.Add(account, secretariat);
        await AddApp(account);
        var stamp = (await GivePassword(account)).SecurityStamp!;

        Assert.Equal(OutcomeKind.Denied, (await Get<RemoveSecondStep>().Remove(An.Actor.Coordinator(), account.Id)).Kind);
        Assert.Equal(OutcomeKind.Denied, (await Get<RemoveSecondStep>().Remove(An.Actor.Of(secretariat), secretariat.Id)).Kind);
        Assert.True((await Get<RemoveSecondStep>().Remove(An.Actor.Of(secretariat), account.Id)).IsDone);
        Assert.True((await Get<RemoveSecondStep>().Remove(An.Actor.Of(secretariat), account.Id)).IsDone);

        Assert.Null(await Get<ReadActor>().Read(account.Id, stamp));
        Assert.False((await GivePassword(account)).TwoFactorEnabled);
        await using var db = Database.Open();
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.SecondStepRemoved && entry.MemberId == secretariat.Id && entry.RecordId == account.Id.ToString()));
        Assert.Equal(1, await db.Mails.CountAsync(mail => mail.To == account.Email && mail.Subject.Contains("no code")));
    }

    [Fact]
    public async Task Form_that_is_sent_fifty_times_turns_the_app_on_once()
    {
        var account = An.Account.Member();
        await Database.Add(account);
        var code = new App(await Begin(account), []).Code(Clock.GetUtcNow());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() => Get<ConfirmAuthenticator>().Confirm(An.Actor.Of(account), code, $"198.51.100.{number}"))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        await using var db = Database.Open();
        Assert.Equal(RecoveryCodes.Count, await db.RecoveryCodes.CountAsync());
    }

    private sealed record App(string Key, IReadOnlyList<string> Codes)
    {
        public string Code(DateTimeOffset at) => new Totp(Base32Encoding.ToBytes(Key)).ComputeTotp(at.UtcDateTime);
    }

    private async Task<string> Begin(Member account)
    {
        await Get<BeginAuthenticator>().Begin(An.Actor.Of(account));
        return (await Get<ReadAuthenticator>().Read(An.Actor.Of(account)))!.Key!;
    }

    private async Task<App> AddApp(Member account)
    {
        var app = new App(await Begin(account), []);
        var made = (await Get<ConfirmAuthenticator>().Confirm(An.Actor.Of(account), app.Code(Clock.GetUtcNow()), From)).Value!;
        return app with { Codes = made.Codes };
    }

    private async Task<Member> GivePassword(Member account) => (await Get<CheckCredentials>().Check(account.Email!, An.Password, From)).Value!;

    private Task<Outcome<Member>> Check(Member member, string code, string from = From) => Get<CheckSecondStep>().Check(member.Id, member.SecurityStamp!, code, from);

    // A count so far below zero that no lock hides whether a code was taken twice.
    private async Task Unlimited(Member account)
    {
        await using var db = Database.Open();
        await db.Users.Where(stored => stored.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(stored => stored.AccessFailedCount, -1000));
    }

    public sealed class OnSqlite() : SecondStepTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : SecondStepTests(DatabaseProvider.Postgres);
}
