using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Members.Mine;
using FocalPoints.Members.Passwords;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Members;

/// <summary>What somebody does with their own account.</summary>
public abstract class OwnAccountTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string NewPassword = "seven herons over the weir";

    [Fact]
    public async Task Changed_password_opens_the_account_ends_other_sessions_and_is_told_by_mail()
    {
        var account = await Account();

        var outcome = await Get<ChangePassword>().Change(An.Actor.Of(account), An.Password, NewPassword, "::1");

        Assert.Null(await Get<ReadActor>().Read(account.Id, account.SecurityStamp!));
        Assert.NotNull(await Get<ReadActor>().Read(account.Id, outcome.Value!.SecurityStamp!));
        Assert.NotNull((await Get<CheckCredentials>().Check(account.Email!, NewPassword, "::1")).Value);
        await using var db = Database.Open();
        Assert.Equal(account.Email, (await db.Mails.SingleAsync()).To);
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.PasswordChanged && entry.MemberId == account.Id));
    }

    [Fact]
    public async Task Wrong_current_password_changes_nothing_and_cannot_be_tried_without_end()
    {
        var account = await Account();
        for (var attempt = 0; attempt < SignInThrottle.FreeRefusals; attempt++)
            Assert.Equal(new Problem("current", ProblemRule.WrongCredentials), Assert.Single((await Get<ChangePassword>().Change(An.Actor.Of(account), "guess", NewPassword, "203.0.113.7")).Problems));

        Assert.Equal(ProblemRule.TooManyAttempts, Assert.Single((await Get<ChangePassword>().Change(An.Actor.Of(account), An.Password, NewPassword, "203.0.113.7")).Problems).Rule);
        Assert.NotNull(await Get<ReadActor>().Read(account.Id, account.SecurityStamp!));
    }

    [Fact]
    public async Task Sign_out_everywhere_ends_every_session()
    {
        var account = await Account();

        Assert.True((await Get<SignOutEverywhere>().SignOut(An.Actor.Of(account))).IsDone);

        Assert.Null(await Get<ReadActor>().Read(account.Id, account.SecurityStamp!));
    }

    [Fact]
    public async Task Visitor_has_no_account_to_change()
    {
        Assert.Equal(OutcomeKind.Denied, (await Get<ChangePassword>().Change(An.Actor.Visitor, An.Password, NewPassword, "::1")).Kind);
        Assert.Equal(OutcomeKind.Denied, (await Get<SignOutEverywhere>().SignOut(An.Actor.Visitor)).Kind);
    }

    private async Task<Member> Account()
    {
        var account = An.Account.Member();
        await Database.Add(account);
        return account;
    }

    public sealed class OnSqlite() : OwnAccountTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : OwnAccountTests(DatabaseProvider.Postgres);
}
