using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Publishing;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Practices.Publishing;

/// <summary>A State takes back what it published.</summary>
public abstract class WithdrawPracticeTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Practice practice = An.Practice("lao-pdr");
    private readonly Practice other = An.Practice("chad");

    private readonly Actor lao = An.Actor.FocalPoint("lao-pdr");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(practice, other);
    }

    [Fact]
    public async Task Practice_is_withdrawn_with_its_reason_and_replacement()
    {
        Assert.True((await Withdraw(lao, " The programme ended. ", " " + other.Number!.ToLowerInvariant())).IsDone);

        var own = await Get<ReadOwnPractice>().Read(lao, practice.Id);
        Assert.Equal(new Withdrawal(An.Morning.UtcDateTime, "The programme ended.", other.Number), own!.Withdrawal);
        await using var db = Database.Open();
        Assert.Equal(PracticeStatus.Withdrawn, (await db.Practices.SingleAsync(withdrawn => withdrawn.Id == practice.Id)).Status);
        var entry = await db.History.SingleAsync(entry => entry.Verb == Verb.Withdrew);
        Assert.Equal(("The programme ended.", lao.MemberId), (entry.Note, entry.MemberId));
    }

    [Fact]
    public async Task Only_its_focal_point_withdraws()
    {
        var ofAStateNoLongerAffected = Actor.Member(Guid.NewGuid(), "Somebody", [new MandateInForce(MandateRole.FocalPoint, "lao-pdr", false, "")]);

        Assert.Equal(OutcomeKind.Denied, (await Withdraw(An.Actor.Contributor("lao-pdr"), "A reason.")).Kind);
        foreach (var somebody in new[] { An.Actor.FocalPoint("chad"), An.Actor.Coordinator("lao-pdr"), An.Actor.Secretariat(), An.Actor.Member(), An.Actor.Former(), An.Actor.Visitor, Actor.System, ofAStateNoLongerAffected })
        {
            Assert.Equal(OutcomeKind.Missing, (await Withdraw(somebody, "A reason.")).Kind);
            Assert.Null(await Get<ReadOwnPractice>().Read(somebody, practice.Id));
        }

        await using var db = Database.Open();
        Assert.False(await db.Practices.AnyAsync(each => each.Status == PracticeStatus.Withdrawn));
    }

    [Fact]
    public async Task Reason_is_required_and_limited()
    {
        const string lao = "ນ້ຳ"; // One text element, four characters.

        Assert.Equal(new Problem("Reason", ProblemRule.Required), await OneProblem(null));
        Assert.Equal(new Problem("Reason", ProblemRule.Required), await OneProblem(" \n\t "));
        Assert.Equal(new Problem("Reason", ProblemRule.TooLong, 500, 501), await OneProblem(string.Concat(Enumerable.Repeat(lao, 501))));
        Assert.Equal(new Problem("Reason", ProblemRule.ForbiddenCharacters), await OneProblem("The \u202eprogramme ended."));
        Assert.Equal(new Problem("Reason", ProblemRule.ForbiddenCharacters), await OneProblem("The \u0007programme ended."));
        Assert.True((await Withdraw(this.lao, string.Concat(Enumerable.Repeat(lao, 500)))).IsDone);
    }

    [Fact]
    public async Task Replacement_is_another_published_practice()
    {
        var withdrawn = An.WithdrawnPractice("chad");
        await Database.Add(withdrawn);

        foreach (var number in new[] { "FP-LAO-1999-0001", practice.Number!, withdrawn.Number!, "'; DROP TABLE", new string('x', 5000) })
            Assert.Equal(new Problem("Replacement", ProblemRule.Unknown), Assert.Single((await Withdraw(lao, "A reason.", number)).Problems));
    }

    [Fact]
    public async Task Sent_twice_the_first_reason_stands()
    {
        await Withdraw(lao, "The first reason.");

        Assert.Equal(OutcomeKind.Stale, (await Withdraw(lao, "The second reason.")).Kind);
        Assert.Equal("The first reason.", (await Get<ReadOwnPractice>().Read(lao, practice.Id))!.Withdrawal!.Reason);
    }

    [Fact]
    public async Task Of_twenty_at_once_one_withdraws()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => Withdraw(lao, $"Reason {number}."))));

        var winner = Assert.Single(outcomes.Select((outcome, number) => (outcome, number)), pair => pair.outcome.IsDone);
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome => Assert.Equal(OutcomeKind.Stale, outcome.Kind));
        Assert.Equal($"Reason {winner.number}.", (await Get<ReadOwnPractice>().Read(lao, practice.Id))!.Withdrawal!.Reason);
        await using var db = Database.Open();
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Withdrew));
    }

    [Fact]
    public async Task Draft_is_not_withdrawn()
    {
        var draft = An.Draft("lao-pdr");
        await Database.Add(draft);

        Assert.Equal(OutcomeKind.Denied, (await Get<WithdrawPractice>().Withdraw(lao, draft.Id, "A reason.", null)).Kind);
        Assert.Null(await Get<ReadOwnPractice>().Read(lao, draft.Id));
        Assert.Equal(OutcomeKind.Missing, (await Get<WithdrawPractice>().Withdraw(lao, Guid.NewGuid(), "A reason.", null)).Kind);
    }

    private async Task<Problem> OneProblem(string? reason) => Assert.Single((await Withdraw(lao, reason)).Problems);

    private Task<Outcome> Withdraw(Actor actor, string? reason, string? replacement = null) => Get<WithdrawPractice>().Withdraw(actor, practice.Id, reason, replacement);

    public sealed class OnSqlite() : WithdrawPracticeTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : WithdrawPracticeTests(DatabaseProvider.Postgres);
}
