using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Members;

/// <summary>Who somebody is at this moment, from their mandates alone.</summary>
public abstract class ReadActorTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Fact]
    public async Task Focal_point_of_an_affected_state_speaks_for_it_and_no_other()
    {
        var account = An.Account.FocalPoint("lao-pdr");
        await Database.Add(account);

        var actor = await Get<ReadActor>().Read(account.Id, account.SecurityStamp!);

        Assert.True(actor!.SpeaksFor("lao-pdr"));
        Assert.False(actor.SpeaksFor("chad"));
    }

    [Fact]
    public async Task Focal_point_of_a_state_that_is_not_affected_speaks_for_nobody()
    {
        var account = An.Account.FocalPoint("spain");
        await Database.Add(account);

        Assert.False((await Get<ReadActor>().Read(account.Id, account.SecurityStamp!))!.SpeaksFor("spain"));
    }

    [Fact]
    public async Task Rights_end_with_the_mandate()
    {
        var account = An.Account.FocalPoint("lao-pdr");
        account.Mandates[0].End(An.Morning.AddHours(1).UtcDateTime);
        await Database.Add(account);

        Clock.Advance(TimeSpan.FromHours(1));

        Assert.False((await Get<ReadActor>().Read(account.Id, account.SecurityStamp!))!.IsMember);
    }

    [Fact]
    public async Task Account_that_changed_its_security_stamp_is_nobody()
    {
        var account = An.Account.FocalPoint("lao-pdr");
        await Database.Add(account);

        Assert.Null(await Get<ReadActor>().Read(account.Id, "another"));
    }

    public sealed class OnSqlite() : ReadActorTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : ReadActorTests(DatabaseProvider.Postgres);
}
