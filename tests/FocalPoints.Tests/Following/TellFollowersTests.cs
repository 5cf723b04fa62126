using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.Following;
using FocalPoints.Following.Telling;
using FocalPoints.History;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FocalPoints.Tests.Following;

/// <summary>Who follows is told once, of all of it in one mail, as often as they want, and of nothing that is not for them.</summary>
public abstract class TellFollowersTests(DatabaseProvider provider) : FollowingTests(provider)
{
    [Fact]
    public async Task At_once_tells_of_what_is_new_in_one_mail_once()
    {
        var old = An.Practice("chad");
        await Database.Add(old);
        await Follow(SubscriptionKind.State, "chad");
        await Follow(SubscriptionKind.Theme, "rehabilitation");
        Assert.Equal(0, await Tell());
        var (first, second) = (An.Practice("chad"), An.Practice("lebanon"));
        await Database.Add(first, second, An.Practice("lao-pdr", An.Content with { Themes = ["employment"] }));

        Assert.Equal(1, await Tell());
        Assert.Equal(0, await Tell());

        var (to, text) = Assert.Single(await Mails());
        Assert.Equal(Reader.Email, to);
        Assert.All([$"New: {first.Title} (Chad)", $"New: {second.Title} (Lebanon)", $"{first.Number}, https://exchange.example/practices/{first.Number}", Links.Following], words => Assert.Contains(words, text));
        Assert.Equal(2, text!.Split("New: ").Length - 1);
        Assert.NotNull((await Get<ListSubscriptions>().List(An.Actor.Of(Reader)))[0].Subscription.ToldAt);
    }

    [Fact]
    public async Task Daily_and_weekly_wait_for_their_morning_and_never_is_only_listed()
    {
        await Follow(SubscriptionKind.State, "chad", TellingFrequency.Daily);
        await Follow(SubscriptionKind.State, "lebanon", TellingFrequency.Weekly);
        await Follow(SubscriptionKind.State, "lao-pdr", TellingFrequency.Never);
        var (chad, lebanon) = (An.Practice("chad"), An.Practice("lebanon"));
        await Database.Add(chad, lebanon, An.Practice("lao-pdr"));

        Assert.Equal(0, await Tell()); // Tuesday, 8:00
        Clock.Advance(TimeSpan.FromHours(22));
        Assert.Equal(1, await Tell()); // Wednesday, 6:00
        Assert.Equal(0, await Tell());
        await Database.Add(An.Practice("chad"));
        Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, await Tell());
        Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 6, 0, 0, TimeSpan.Zero)); // Monday
        Assert.Equal(1, await Tell());

        var mails = await Mails();
        Assert.Contains(chad.Title, mails[0].Text);
        Assert.DoesNotContain(lebanon.Title, mails[0].Text);
        Assert.Contains(lebanon.Title, mails[1].Text);
        Assert.Equal(2, mails[1].Text!.Split("New: ").Length - 1);
    }

    [Fact]
    public async Task Much_that_happened_and_is_no_news_keeps_nobody_waiting()
    {
        await Follow(SubscriptionKind.State, "chad", TellingFrequency.Daily);
        await Database.Add([.. Enumerable.Range(0, 1200).Select(_ => HistoryEntry.Of(Actor.System, Verb.Commented, nameof(Comment), Guid.NewGuid(), An.Morning.UtcDateTime))]);
        await Database.Add(An.Practice("chad"));
        Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, await Tell());
        Assert.Equal(0, await Tell());
    }

    [Fact]
    public async Task Changing_how_often_loses_nothing_and_brings_nothing_back()
    {
        var id = await Follow(SubscriptionKind.State, "chad", TellingFrequency.Weekly);
        await Database.Add(An.Practice("chad"));
        Assert.Equal(0, await Tell());

        await Get<SetFrequency>().Set(An.Actor.Of(Reader), id, TellingFrequency.AtOnce);
        Assert.Equal(1, await Tell());
        await Get<SetFrequency>().Set(An.Actor.Of(Reader), id, TellingFrequency.Never);
        await Database.Add(An.Practice("chad"));
        await Get<SetFrequency>().Set(An.Actor.Of(Reader), id, TellingFrequency.AtOnce);

        Assert.Equal(0, await Tell());
    }

    [Fact]
    public async Task Practice_tells_of_revisions_comments_and_a_withdrawal()
    {
        var (practice, other) = (An.Practice("chad"), An.Practice("chad"));
        await Database.Add(practice, other);
        await Follow(SubscriptionKind.Practice, practice.Id.ToString());

        await Revise(practice, RevisionSignificance.Typo, "");
        Assert.Equal(0, await Tell());
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Revise(practice, RevisionSignificance.Minor, "The figures of 2026");
        await Get<PostComment>().Post(An.Actor.Member(), practice.Id, new CommentInput(Guid.NewGuid(), null, "Words of somebody else", "en"));
        Assert.Equal(1, await Tell());
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Get<WithdrawPractice>().Withdraw(An.Actor.FocalPoint("chad"), practice.Id, "The programme ended.", other.Number);
        Assert.Equal(1, await Tell());
        Assert.Equal(0, await Tell());

        await using var db = Database.Open();
        var revised = await db.Mails.AsNoTracking().OrderBy(mail => mail.CreatedAt).FirstAsync();
        Assert.All([$"Revised: {practice.Title}", "What changed: The figures of 2026", "One new comment"], words => Assert.Contains(words, revised.Text));
        Assert.DoesNotContain("Words of somebody else", revised.Text);
        Assert.All([$"Withdrawn: {practice.Title}", "The State’s reason: The programme ended.", $"Read instead: {other.Number}"], words => Assert.Contains(words, LastText()));

        string LastText() => Mails().Result[^1].Text!;
    }

    [Fact]
    public async Task Own_work_is_not_told_and_comments_only_to_followers_of_the_practice()
    {
        var author = An.Account.FocalPoint("chad");
        var practice = An.Practice("chad");
        await Database.Add(author, practice);
        await Follow(SubscriptionKind.State, "chad", who: author);
        await Follow(SubscriptionKind.Practice, practice.Id.ToString(), who: author);
        await Follow(SubscriptionKind.State, "chad");

        await Revise(practice, RevisionSignificance.Major, "Mine", An.Actor.Of(author));
        await Get<PostComment>().Post(An.Actor.Of(author), practice.Id, new CommentInput(Guid.NewGuid(), null, "Mine too", "en"));

        Assert.Equal(1, await Tell());
        Assert.Equal(Reader.Email, (await Mails()).Single().To);
        await Get<PostComment>().Post(An.Actor.Member(), practice.Id, new CommentInput(Guid.NewGuid(), null, "Not mine", "en"));
        Assert.Equal(1, await Tell());
        Assert.Equal(author.Email, (await Mails())[^1].To);
    }

    [Fact]
    public async Task Practice_for_focal_points_is_never_told_to_a_plain_member_who_follows_its_State()
    {
        var focalPoint = An.Account.FocalPoint("lebanon");
        var (paused, former) = (An.Account.FocalPoint("lebanon"), An.Account.FocalPoint("lebanon"));
        await Database.Add(focalPoint, paused, former);
        foreach (var who in (Member[])[Reader, focalPoint, paused, former])
        {
            await Follow(SubscriptionKind.State, "chad", who: who);
            await Follow(SubscriptionKind.Search, "q=quetzal", who: who, name: "Quetzals");
        }

        await using (var db = Database.Open())
        {
            await db.Users.Where(member => member.Id == paused.Id).ExecuteUpdateAsync(set => set.SetProperty(member => member.PausedAt, An.Morning.UtcDateTime));
            await db.Mandates.Where(mandate => mandate.MemberId == former.Id).ExecuteUpdateAsync(set => set.SetProperty(mandate => mandate.Until, An.Morning.UtcDateTime));
        }

        await Database.Add(An.Practice("chad", An.Content with { Title = "Tells of the quetzal", Visibility = Visibility.FocalPoints }));

        Assert.Equal(1, await Tell());
        Assert.Equal(focalPoint.Email, (await Mails()).Single().To);
        await using var saved = Database.Open();
        Assert.DoesNotContain(await saved.Mails.Where(mail => mail.To != focalPoint.Email).Select(mail => mail.Text + mail.Subject).ToListAsync(), text => text.Contains("quetzal", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Two_nodes_at_once_tell_once()
    {
        await Follow(SubscriptionKind.State, "chad");
        await Database.Add(An.Practice("chad"));
        var nodes = Enumerable.Range(0, 8).Select(_ => ActivatorUtilities.CreateInstance<TellFollowers>(Get<IServiceProvider>())).ToList();

        var told = await Task.WhenAll(nodes.Select(node => Task.Run(() => node.Run(Links))));

        Assert.Equal(1, told.Sum());
        Assert.Single(await Mails());
    }

    [Fact]
    public async Task What_breaks_off_before_the_end_is_told_by_the_next_start()
    {
        await Follow(SubscriptionKind.State, "chad");
        await Database.Add(An.Practice("chad"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Get<TellFollowers>().Run(new FollowingLinks(_ => throw new InvalidOperationException("The process dies here."), "")));
        Assert.Empty(await Mails());

        Assert.Equal(1, await ActivatorUtilities.CreateInstance<TellFollowers>(Get<IServiceProvider>()).Run(Links));
        Assert.Single(await Mails());
    }

    [Fact]
    public async Task Saved_search_finds_what_its_list_finds()
    {
        await Follow(SubscriptionKind.Search, "q=prosthetics&state=chad", name: "Limbs in Chad");
        var found = An.Practice("chad", An.Content with { Title = "Prosthetics made in the village" });
        await Database.Add(found, An.Practice("chad"), An.Practice("lebanon", An.Content with { Title = "Prosthetics made in town" }));

        Assert.Equal(1, await Tell());
        Assert.Equal(1, (await Mails()).Single().Text!.Split("New: ").Length - 1);
        Assert.Contains(found.Title, (await Mails()).Single().Text);
    }

    [Fact]
    public async Task Statements_are_constant_in_members_subscriptions_and_news()
    {
        await Statements(1, 1); // The index is made.
        var few = await Statements(2, 2);
        var many = await Statements(40, 12);

        // SQLite takes the mails one by one; nothing else grows.
        var each = Database.Provider == DatabaseProvider.Sqlite ? 1 : 0;
        Assert.Equal(few.Statements - (each * few.Mails), many.Statements - (each * many.Mails));

        async Task<(int Statements, int Mails)> Statements(int members, int practices)
        {
            var accounts = Enumerable.Range(0, members).Select(_ => An.Account.Member()).ToList();
            await Database.Add(accounts.ToArray<object>());
            foreach (var account in accounts)
            {
                await Follow(SubscriptionKind.State, "chad", who: account);
                await Follow(SubscriptionKind.Search, "q=workshop", who: account, name: "Workshops");
            }

            await Database.Add(Enumerable.Range(0, practices).Select(_ => An.Practice("chad")).ToArray<object>());
            using var counter = LogCapture.Count();
            var mails = await Tell();
            return (counter.Statements, mails);
        }
    }

    [Fact]
    public async Task Nothing_new_costs_two_statements()
    {
        await Follow(SubscriptionKind.State, "chad");
        await Tell();
        using var counter = LogCapture.Count();

        Assert.Equal(0, await Tell());

        Assert.Equal(2, counter.Statements);
    }

    [Fact]
    public async Task Line_that_another_node_is_still_saving_is_waited_for()
    {
        await Follow(SubscriptionKind.State, "chad");
        await Tell();
        var (first, second, third) = (An.Practice("chad"), An.Practice("chad"), An.Practice("chad"));
        await using var db = Database.Open();
        var last = await db.History.MaxAsync(entry => entry.Id);
        await Save(second, last + 2);

        Assert.Equal(0, await Tell());
        await Save(first, last + 1);
        Assert.Equal(1, await Tell());
        await Save(third, last + 4);
        Assert.Equal(0, await Tell());
        Clock.Advance(TimeSpan.FromSeconds(41)); // Who had that number gave it up.
        Assert.Equal(1, await Tell());

        var mails = await Mails();
        Assert.True(mails[0].Text!.Contains(first.Title) && mails[0].Text!.Contains(second.Title) && mails[1].Text!.Contains(third.Title));

        async Task Save(Practice practice, long line)
        {
            db.Add(practice);
            db.Add(HistoryEntry.Of(Actor.System, Verb.Published, nameof(Practice), practice.Id, Clock.GetUtcNow().UtcDateTime)).Property(entry => entry.Id).CurrentValue = line;
            await db.SaveChangesAsync();
        }
    }

    public sealed class OnSqlite() : TellFollowersTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : TellFollowersTests(DatabaseProvider.Postgres);
}
