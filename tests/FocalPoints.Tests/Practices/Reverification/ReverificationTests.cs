using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Reverification;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Practices.Reverification;

/// <summary>After two years a State is asked once whether what it published still holds; its answer counts once, its silence is told.</summary>
public abstract class ReverificationTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Address = "https://exchange.example/workspace/still-valid";

    private static readonly DateTimeOffset TwoYearsAgo = An.Morning.AddMonths(-Validity.Months);

    [Fact]
    public async Task Focal_points_are_asked_by_one_mail_about_all_that_is_due()
    {
        var (first, second) = (An.Account.FocalPoint("lao-pdr"), An.Account.FocalPoint("lao-pdr"));
        var due = new[] { Old("lao-pdr"), Old("lao-pdr") };
        await Database.Add(first, second, An.Account.Contributor("lao-pdr"), An.Account.FocalPoint("chad"), An.Practice("lao-pdr"), Withdrawn(), Illustration());
        await Database.Add(due.ToArray<object>());

        Assert.Equal(2, await Get<AskToReverify>().Run(Address));
        Assert.Equal(0, await Get<AskToReverify>().Run(Address));

        await using var db = Database.Open();
        var mails = await db.Mails.AsNoTracking().ToListAsync();
        Assert.Equal(new[] { first.Email, second.Email }.Order(), mails.Select(mail => mail.To).Order());
        Assert.All(mails, mail => Assert.Equal("FocalPoints: are these 2 practices still valid?", mail.Subject));
        Assert.All(mails, mail => Assert.All([.. due.Select(practice => practice.Title), Address], words => Assert.Contains(words, mail.Text)));
        Assert.Equal(2, await db.History.CountAsync(entry => entry.Verb == Verb.AskedToReverify));
    }

    [Fact]
    public async Task Several_nodes_at_once_ask_once()
    {
        await Database.Add(An.Account.FocalPoint("lao-pdr"), Old("lao-pdr"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Get<AskToReverify>().Run(Address))));

        await using var db = Database.Open();
        Assert.Equal((1, 1), (await db.Mails.CountAsync(), await db.History.CountAsync(entry => entry.Verb == Verb.AskedToReverify)));
    }

    [Fact]
    public async Task Vacant_post_is_asked_once_somebody_holds_it()
    {
        var former = An.Account.FocalPoint("lao-pdr");
        former.Mandates.ForEach(mandate => mandate.End(An.Morning.AddDays(-1).UtcDateTime));
        await Database.Add(former, Old("lao-pdr"));

        Assert.Equal(0, await Get<AskToReverify>().Run(Address));
        await Database.Add(An.Account.FocalPoint("lao-pdr"));
        Assert.Equal(1, await Get<AskToReverify>().Run(Address));
    }

    [Fact]
    public async Task Who_said_that_it_is_valid_is_asked_again_after_two_more_years()
    {
        var practice = Old("lao-pdr");
        await Database.Add(An.Account.FocalPoint("lao-pdr"), practice);
        await Get<AskToReverify>().Run(Address);
        Assert.True((await Get<ReverifyPractice>().Reverify(An.Actor.FocalPoint(), practice.Id, 1)).IsDone);

        Assert.Equal(0, await Get<AskToReverify>().Run(Address));
        Clock.SetUtcNow(An.Morning.AddMonths(Validity.Months).AddMinutes(-2));
        Assert.Equal(0, await Get<AskToReverify>().Run(Address));
        Clock.SetUtcNow(An.Morning.AddMonths(Validity.Months));
        Assert.Equal(1, await Get<AskToReverify>().Run(Address));
    }

    [Fact]
    public async Task Answer_counts_once_however_often_it_is_sent()
    {
        var (practice, focalPoint) = (Old("lao-pdr"), An.Actor.FocalPoint());
        await Database.Add(practice);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Get<ReverifyPractice>().Reverify(focalPoint, practice.Id, 1))));

        await using var db = Database.Open();
        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        Assert.Equal(focalPoint.MemberId, Assert.Single(await db.History.Where(entry => entry.Verb == Verb.Reverified).ToListAsync()).MemberId);
        Assert.Equal(An.Morning.UtcDateTime, (await db.Practices.SingleAsync()).VerifiedAt);
        Assert.Equal(0, (await Get<ListDue>().List(focalPoint, 1)).Total);
    }

    [Fact]
    public async Task Only_the_States_own_focal_point_answers_and_only_for_what_was_read()
    {
        var (practice, withdrawn, illustration) = (Old("lao-pdr"), Withdrawn(), Illustration());
        await Database.Add(practice, withdrawn, illustration);
        var reverify = Get<ReverifyPractice>();

        foreach (var actor in new[] { An.Actor.Visitor, An.Actor.Member(), An.Actor.FocalPoint("chad"), An.Actor.Coordinator(), An.Actor.Secretariat(), An.Actor.Former() })
            Assert.Equal(OutcomeKind.Missing, (await reverify.Reverify(actor, practice.Id, 1)).Kind);
        Assert.Equal(OutcomeKind.Denied, (await reverify.Reverify(An.Actor.Contributor(), practice.Id, 1)).Kind);
        Assert.Equal(OutcomeKind.Stale, (await reverify.Reverify(An.Actor.FocalPoint(), practice.Id, 2)).Kind);
        Assert.Equal(OutcomeKind.Stale, (await reverify.Reverify(An.Actor.FocalPoint(), withdrawn.Id, 1)).Kind);
        Assert.Equal(OutcomeKind.Denied, (await reverify.Reverify(An.Actor.FocalPoint(), illustration.Id, 1)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await reverify.Reverify(An.Actor.FocalPoint(), Guid.NewGuid(), 1)).Kind);

        await using var db = Database.Open();
        Assert.False(await db.History.AnyAsync(entry => entry.Verb == Verb.Reverified));
    }

    [Theory]
    [InlineData(RevisionSignificance.Typo, true)]
    [InlineData(RevisionSignificance.Minor, false)]
    [InlineData(RevisionSignificance.Major, false)]
    public async Task Corrected_spelling_does_not_make_an_old_practice_young(RevisionSignificance significance, bool isDue)
    {
        var practice = Old("lao-pdr");
        practice.Publish(practice.Content!, Actor.System, An.Morning.AddDays(-1).UtcDateTime, "", "", significance);
        await Database.Add(practice);

        Assert.Equal(isDue ? 1 : 0, (await Get<ListDue>().List(An.Actor.FocalPoint(), 1)).Total);
    }

    [Fact]
    public async Task Silence_makes_a_practice_ageing_after_its_time()
    {
        await Database.Add(Old("lao-pdr"));
        Assert.False(Assert.Single((await Get<ListDue>().List(An.Actor.FocalPoint(), 1)).Items).IsAgeing);

        Clock.Advance(Validity.Patience + TimeSpan.FromDays(2));
        var item = Assert.Single((await Get<ListDue>().List(An.Actor.Contributor(), 1)).Items);
        Assert.Equal((true, false), (item.IsAgeing, item.MayAnswer));
        Assert.Equal(0, (await Get<ListDue>().List(An.Actor.Coordinator(), 1)).Total);
        Assert.False(Validity.IsAgeing(TwoYearsAgo.UtcDateTime.AddYears(-5), isIllustration: true, An.Morning.UtcDateTime));
    }

    private static Practice Old(string stateId) => An.Practice(stateId, publishedAt: TwoYearsAgo);

    private static Practice Withdrawn()
    {
        var practice = Old("lao-pdr");
        practice.Withdraw("The programme ended.", null, An.Morning.UtcDateTime);
        return practice;
    }

    private static Practice Illustration()
    {
        var practice = new Practice { StateId = "lao-pdr", CreatedAt = TwoYearsAgo.UtcDateTime, IsIllustration = true };
        practice.Publish(An.Content, Actor.System, TwoYearsAgo.UtcDateTime, "FP-ILL-2024-0001", "", RevisionSignificance.Major);
        return practice;
    }

    public sealed class OnSqlite() : ReverificationTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : ReverificationTests(DatabaseProvider.Postgres);
}
