using FocalPoints.Curation.HandOvers;
using FocalPoints.Curation.TagWorkshop;
using FocalPoints.Curation.Themes;
using FocalPoints.Data;
using FocalPoints.Following;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Practices.Tagging;
using FocalPoints.Search;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Following;

/// <summary>What is followed moves along with its words and with the office, and no mail that waits tells what its reader may not have.</summary>
public abstract class MovedAlongTests(DatabaseProvider provider) : FollowingTests(provider)
{
    [Fact]
    public async Task Tag_that_is_merged_is_followed_under_its_new_name_until_that_is_undone()
    {
        var practice = An.Practice("chad");
        await Database.Add(practice);
        foreach (var words in (string[])["dentist", "dental care"])
            await Get<TagPractice>().Tag(An.Actor.Of(Reader), practice.Id, words);
        var coordinator = An.Actor.Coordinator();
        await Follow(SubscriptionKind.Tag, "dentist");
        await Follow(SubscriptionKind.Search, "tag=dentist&state=chad", name: "Teeth");
        await using var db = Database.Open();
        var (from, into) = (await db.Tags.AsNoTracking().SingleAsync(tag => tag.Slug == "dentist"), await db.Tags.AsNoTracking().SingleAsync(tag => tag.Slug == "dental-care"));
        Assert.True((await Get<MergeTags>().Merge(coordinator, from.Id, into.Id, from.Version, into.Version)).IsDone);

        var listed = await Get<ListSubscriptions>().List(An.Actor.Of(Reader));
        Assert.Equal(("dental care", "?tag=dental-care", "?state=chad&tag=dental-care"), (listed[0].TagName, listed[0].Question!.ToQuery(), listed[1].Question!.ToQuery()));
        Assert.Equal(listed[0].Subscription.Id, await Follow(SubscriptionKind.Tag, "dental-care"));
        var other = An.Practice("chad");
        await Database.Add(other);
        await Get<TagPractice>().Tag(An.Actor.Member(), other.Id, "dental care");
        Assert.Equal(1, await Tell());
        Assert.Contains(other.Title, (await Mails()).Single().Text);

        Assert.True((await Get<UndoTagChange>().Undo(coordinator, (await db.TagChanges.SingleAsync()).Id)).IsDone);
        Assert.Equal("dentist", (await Get<ListSubscriptions>().List(An.Actor.Of(Reader)))[0].TagName);
        Assert.Null(await Get<ReadSubscription>().Read(An.Actor.Of(Reader), new SearchInput().With(SearchFacet.Tag, "dental-care"), isSearch: false));
    }

    [Fact]
    public async Task Topic_that_is_retired_is_followed_as_its_successor()
    {
        var id = await Follow(SubscriptionKind.Theme, "rehabilitation");
        await using (var db = Database.Open())
        {
            var theme = await db.Themes.AsNoTracking().SingleAsync(theme => theme.Id == "rehabilitation");
            Assert.True((await Get<RetireTheme>().Retire(An.Actor.Secretariat(), theme.Id, "employment", theme.Version)).IsDone);
        }

        Assert.Equal(id, await Follow(SubscriptionKind.Theme, "employment"));
        var practice = An.Practice("chad", An.Content with { Themes = ["employment"] });
        await Database.Add(practice);
        Assert.Equal(1, await Tell());
        Assert.Contains(practice.Title, (await Mails()).Single().Text);
    }

    [Fact]
    public async Task Successor_follows_what_the_leaver_followed_and_is_told_from_there_on()
    {
        var (leaver, successor) = (An.Account.FocalPoint("lao-pdr"), An.Account.FocalPoint("lao-pdr"));
        await Database.Add(leaver, successor);
        await Follow(SubscriptionKind.State, "chad", who: leaver);
        await Follow(SubscriptionKind.State, "lebanon", who: leaver);
        await Follow(SubscriptionKind.State, "lebanon", TellingFrequency.Never, successor);
        Assert.Equal(2, (await Get<ReadEnding>().Read(An.Actor.Secretariat(), leaver.Id, leaver.Mandates[0].Id))!.Subscriptions);

        Assert.True((await Get<EndMandate>().End(An.Actor.Secretariat(), leaver.Id, leaver.Mandates[0].Id, new EndInput(null, successor.Id.ToString(), null), _ => "https://exchange.example/brief")).IsDone);

        Assert.Equal(1, (await Get<ReadBrief>().Read(An.Actor.Secretariat(), leaver.Mandates[0].Id))!.Subscriptions);
        Assert.Equal(["chad", "lebanon"], (await Get<ListSubscriptions>().List(An.Actor.Of(successor))).Select(view => view.Subscription.Target).Order());
        Assert.Empty(await Get<ListSubscriptions>().List(Actor.Member(leaver.Id, "", [])));
        await Database.Add(An.Practice("chad"), An.Practice("lebanon"));
        Assert.Equal(1, await Tell());
        Assert.Equal(successor.Email, (await Mails()).Single().To);
    }

    [Fact]
    public async Task Mail_that_waited_tells_nothing_of_what_was_hidden_meanwhile_and_nothing_to_who_lost_the_right()
    {
        var gone = An.Account.Member();
        await Database.Add(gone);
        await Follow(SubscriptionKind.State, "chad");
        await Follow(SubscriptionKind.State, "chad", who: gone);
        var (shown, hidden) = (An.Practice("chad"), An.Practice("chad", An.Content with { Title = "Tells of the quetzal" }));
        await Database.Add(shown, hidden);
        Assert.Equal(2, await Tell());
        await using (var db = Database.Open())
        {
            await db.Practices.Where(practice => practice.Id == hidden.Id).ExecuteUpdateAsync(set => set.SetProperty(practice => practice.HiddenAt, An.Morning.UtcDateTime));
            await db.Users.Where(member => member.Id == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(member => member.PausedAt, An.Morning.UtcDateTime));
        }

        Assert.Equal(1, await Get<SendMails>().Run());
        Clock.Advance(SendMails.Lease);
        Assert.Equal(0, await Get<SendMails>().Run());

        var file = Assert.Single(Directory.GetFiles(Path.Combine(Database.DataFolder, FolderTransport.Folder), "*.eml"));
        var message = await MimeKit.MimeMessage.LoadAsync(file);
        Assert.Contains(shown.Title, message.TextBody);
        Assert.DoesNotContain("quetzal", message.ToString());
        Assert.DoesNotContain("\u001e", message.TextBody, StringComparison.Ordinal);
        Assert.Equal($"<{Links.Following}>", message.Headers[MimeKit.HeaderId.ListUnsubscribe]);
        Assert.Equal(Reader.Email, message.To.Mailboxes.Single().Address);
    }

    public sealed class OnSqlite() : MovedAlongTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : MovedAlongTests(DatabaseProvider.Postgres);
}
