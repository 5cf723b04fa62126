using FocalPoints.Data;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Following.Telling;

/// <summary>
/// Tells members by mail what is new in what they follow: of all of it in one mail. How far each was told moves in the transaction of the mail, so who runs
/// twice, dies in between, or runs beside another node, tells once.
/// </summary>
public sealed class TellFollowers(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TodaysTargets targets, MatchQuestions match, TimeProvider clock)
{
    /// <summary>How many members are looked after together.</summary>
    private const int AtOnce = 100;

    private readonly HistoryWatch watch = new();

    /// <summary>Tells what is due; returns how many mails that made. Where nothing happened, two statements.</summary>
    public async Task<int> Run(FollowingLinks links, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var watched = await watch.Read(db, now, cancel);
        var (mails, last) = (0, Guid.Empty);
        while (await Batch(db, watched, now, cancel) is { Count: > 0 } due)
        {
            var told = await Tell(db, due, watched.UpTo, links, now, cancel);
            mails += told.Mails;
            // What another node told meanwhile, or what was stopped, is not due any more; what is will be in the next round.
            if (told.Members == 0 && last == due[^1].MemberId)
                break;
            last = due[^1].MemberId;
        }

        return mails;
    }

    private static async Task<List<Subscription>> Batch(FocalPointsDb db, Watched watched, DateTime now, CancellationToken cancel)
    {
        var (morning, monday) = (TellingTimes.LastMorning(now), TellingTimes.LastMonday(now));
        var due = db.Subscriptions.AsNoTracking().Where(subscription =>
            (subscription.Frequency == TellingFrequency.AtOnce && subscription.HeardUpTo < watched.Newest)
            || (subscription.Frequency == TellingFrequency.Daily && subscription.LookedAt < morning)
            || (subscription.Frequency == TellingFrequency.Weekly && subscription.LookedAt < monday));
        var members = due.Select(subscription => subscription.MemberId).Distinct().OrderBy(member => member).Take(AtOnce);
        return await due.Where(subscription => members.Contains(subscription.MemberId)).OrderBy(subscription => subscription.MemberId).ToListAsync(cancel);
    }

    private async Task<(int Members, int Mails)> Tell(FocalPointsDb db, List<Subscription> due, long whole, FollowingLinks links, DateTime now, CancellationToken cancel)
    {
        var (news, upTo) = await ReadNews.Between(db, due.Min(subscription => subscription.HeardUpTo), whole, cancel);
        var ids = due.Select(subscription => subscription.MemberId).Distinct().ToList();
        var readers = news.Count == 0 ? [] : (await ActorRow.Of(db, db.Users.Where(member => ids.Contains(member.Id)), now).ToListAsync(cancel)).Select(row => new Reader(row, row.ToActor())).Where(reader => FollowingAccess.MayFollow(reader.Actor)).ToList();
        var matches = await Match(db, due, news, readers, cancel);
        var vocabulary = await vocabularies.Read(cancel);

        await using var transaction = await db.BeginAlone(cancel);
        var standing = await db.Subscriptions.AsNoTracking().Where(subscription => ids.Contains(subscription.MemberId)).ToDictionaryAsync(subscription => subscription.Id, cancel);
        var free = due.GroupBy(subscription => subscription.MemberId)
            .Where(own => own.All(subscription => standing.TryGetValue(subscription.Id, out var still) && (still.MemberId, still.Frequency, still.HeardUpTo, still.LookedAt) == (own.Key, subscription.Frequency, subscription.HeardUpTo, subscription.LookedAt)))
            .SelectMany(own => own).ToList();
        var mails = new List<OutgoingMail>();
        var toldOf = new List<Guid>();
        foreach (var own in free.GroupBy(subscription => subscription.MemberId))
        {
            var told = own.Where(matches.ContainsKey).ToList();
            if (told.Count == 0)
                continue;
            toldOf.AddRange(told.Select(subscription => subscription.Id));
            mails.Add(NewsMail.Write(readers.Single(reader => reader.Row.Id == own.Key).Row, [.. told.SelectMany(subscription => matches[subscription]).DistinctBy(item => item.Line).OrderBy(item => item.Line)], vocabulary, links, now));
        }

        var looked = free.Select(subscription => subscription.Id).ToList();
        await db.Subscriptions.Where(subscription => looked.Contains(subscription.Id) && subscription.HeardUpTo < upTo).ExecuteUpdateAsync(set => set.SetProperty(subscription => subscription.HeardUpTo, upTo), cancel);
        // Where history was longer than what is read at once, the rest is due still.
        if (upTo == whole)
            await db.Subscriptions.Where(subscription => looked.Contains(subscription.Id)).ExecuteUpdateAsync(set => set.SetProperty(subscription => subscription.LookedAt, now), cancel);
        if (mails.Count > 0)
        {
            await db.Subscriptions.Where(subscription => toldOf.Contains(subscription.Id)).ExecuteUpdateAsync(set => set.SetProperty(subscription => subscription.ToldAt, now), cancel);
            db.AddRange(mails);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(CancellationToken.None);
        return (free.Count, mails.Count);
    }

    /// <summary>What each subscription has to tell, where it has something.</summary>
    private async Task<Dictionary<Subscription, List<NewsItem>>> Match(FocalPointsDb db, List<Subscription> due, IReadOnlyList<NewsItem> news, List<Reader> readers, CancellationToken cancel)
    {
        var heard = readers.ToDictionary(reader => reader.Row.Id);
        var heeded = due.Where(subscription => heard.ContainsKey(subscription.MemberId)).ToList();
        if (heeded.Count == 0)
            return [];
        var today = await targets.Read(db, heeded, cancel);
        var found = await match.Among([.. news.Select(item => item.Practice.Id).Distinct()],
            heeded.Where(subscription => today[subscription.Id].Question is not null).Select(subscription => (today[subscription.Id].Question!, heard[subscription.MemberId].Actor)), cancel);
        return heeded.Select(subscription => (subscription, Items: For(subscription))).Where(pair => pair.Items.Count > 0).ToDictionary(pair => pair.subscription, pair => pair.Items);

        List<NewsItem> For(Subscription subscription)
        {
            var reader = heard[subscription.MemberId];
            var answer = today[subscription.Id].Question is { } question ? found(question, reader.Actor) : null;
            return [.. news.Where(item => item.Line > subscription.HeardUpTo && !item.By.Contains(reader.Row.Id) && reader.MayRead(item.Practice)
                && (answer is null ? subscription.Kind == SubscriptionKind.Practice && subscription.Target == item.Practice.Id.ToString()
                    : item.Kind is NewsKind.Published or NewsKind.Revised && answer.Contains(item.Practice.Id)))];
        }
    }

    /// <summary>Who is told, and the one rule of what they may read.</summary>
    private sealed record Reader(ActorRow Row, Actor Actor)
    {
        public Func<Practice, bool> MayRead { get; } = PracticeAccess.MayRead(Actor).Compile(preferInterpretation: true);
    }
}
