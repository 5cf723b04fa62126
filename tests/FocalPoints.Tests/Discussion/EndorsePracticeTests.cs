using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Discussion;

/// <summary>"Useful to us".</summary>
public abstract class EndorsePracticeTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Practice practice = An.Practice();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(practice);
    }

    [Fact]
    public async Task Members_and_their_States_are_counted_once()
    {
        var chad = An.Actor.FocalPoint("chad");
        foreach (var actor in (Actor[])[chad, chad, An.Actor.Contributor("chad"), An.Actor.FocalPoint("lebanon"), An.Actor.Member()])
            Assert.True((await Get<EndorsePractice>().Endorse(actor, practice.Id, true)).IsDone);

        Assert.Equal(new EndorsementsView(4, 2, true), await Get<CountEndorsements>().Count(chad, practice.Id));
        Assert.Equal(new EndorsementsView(4, 2, false), await Get<CountEndorsements>().Count(Actor.Visitor, practice.Id));
    }

    [Fact]
    public async Task Fifty_at_once_are_one()
    {
        var member = An.Actor.Member();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Get<EndorsePractice>().Endorse(member, practice.Id, true)));

        await using var db = Database.Open();
        Assert.Equal(1, await db.Endorsements.CountAsync());
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Endorsed));
    }

    [Fact]
    public async Task Endorsement_can_be_taken_back_twice()
    {
        var member = An.Actor.Member();
        await Get<EndorsePractice>().Endorse(member, practice.Id, true);

        Assert.True((await Get<EndorsePractice>().Endorse(member, practice.Id, false)).IsDone);
        Assert.True((await Get<EndorsePractice>().Endorse(member, practice.Id, false)).IsDone);

        Assert.Equal(new EndorsementsView(0, 0, false), await Get<CountEndorsements>().Count(member, practice.Id));
        await using var db = Database.Open();
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.UnEndorsed));
    }

    [Fact]
    public async Task Only_members_and_only_what_they_may_read()
    {
        var hidden = An.Practice("chad", An.Content with { Visibility = Visibility.FocalPoints });
        var withdrawn = An.WithdrawnPractice();
        await Database.Add(hidden, withdrawn);
        await Get<EndorsePractice>().Endorse(An.Actor.FocalPoint("chad"), hidden.Id, true);

        Assert.Equal(OutcomeKind.Denied, (await Get<EndorsePractice>().Endorse(Actor.Visitor, practice.Id, true)).Kind);
        Assert.Equal(OutcomeKind.Denied, (await Get<EndorsePractice>().Endorse(An.Actor.Former(), practice.Id, true)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<EndorsePractice>().Endorse(An.Actor.Member(), hidden.Id, true)).Kind);
        Assert.Equal(OutcomeKind.Stale, (await Get<EndorsePractice>().Endorse(An.Actor.Member(), withdrawn.Id, true)).Kind);
        Assert.Equal(0, (await Get<CountEndorsements>().Count(An.Actor.Member(), hidden.Id)).Members);
    }

    public sealed class OnSqlite() : EndorsePracticeTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : EndorsePracticeTests(DatabaseProvider.Postgres);
}
