using FocalPoints.Data;
using FocalPoints.Following;
using FocalPoints.Following.Telling;
using FocalPoints.History;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Following;

/// <summary>What tests of telling begin with: members who follow, things that happen, and the mail that was made of it.</summary>
public abstract class FollowingTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    protected static FollowingLinks Links { get; } = new(number => "https://exchange.example/practices/" + number, "https://exchange.example/account/following");

    protected Member Reader { get; } = An.Account.Member();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(Reader);
    }

    protected Task<int> Tell() => Get<TellFollowers>().Run(Links);

    protected async Task<Guid> Follow(SubscriptionKind kind, string target, TellingFrequency frequency = TellingFrequency.AtOnce, Member? who = null, string? name = null)
    {
        var actor = An.Actor.Of(who ?? Reader);
        var followed = await Get<StartFollowing>().Start(actor, new FollowInput(kind, target, name));
        Assert.True(followed.IsDone, followed.Kind.ToString());
        Assert.True((await Get<SetFrequency>().Set(actor, followed.Value, frequency)).IsDone);
        return followed.Value;
    }

    /// <summary>Another published state of a practice.</summary>
    protected async Task Revise(Practice practice, RevisionSignificance significance, string note, Actor? by = null)
    {
        var at = Clock.GetUtcNow().UtcDateTime;
        await using var db = Database.Open();
        var live = await db.Practices.SingleAsync(other => other.Id == practice.Id);
        live.Publish(live.Content!, by ?? Actor.System, at, "", note, significance);
        db.Add(HistoryEntry.Of(by ?? Actor.System, Verb.Revised, nameof(Practice), live.Id, at, note));
        await db.SaveChangesAsync();
    }

    /// <summary>The mails with news that wait, oldest first, as their readers would have them now.</summary>
    protected async Task<IReadOnlyList<(string To, string? Text)>> Mails()
    {
        await using var db = Database.Open();
        var mails = new List<(string, string?)>();
        foreach (var mail in await db.Mails.AsNoTracking().Where(mail => mail.ReaderId != null && mail.SentAt == null && mail.Text != "").OrderBy(mail => mail.CreatedAt).ToListAsync())
            mails.Add((mail.To, await Get<LastLook>()(mail, default)));
        return mails;
    }
}
