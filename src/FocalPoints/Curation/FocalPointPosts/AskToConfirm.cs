using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.States;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.FocalPointPosts;

/// <summary>
/// Asks each affected State every half year whether its focal point is still the one that is known, by a mail to each who holds the post. That it
/// was asked is kept in the transaction of the mail: who runs twice, or dies in between, asks once. A vacant post is not asked.
/// </summary>
public sealed class AskToConfirm(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>Asks whom it is time to ask; returns how many States that were.</summary>
    /// <param name="address">The full address of the page where it is answered.</param>
    public async Task<int> Run(string address, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if ((await Due(db, now, cancel)).Count == 0)
            return 0;

        var states = (await vocabularies.Read(cancel)).States;
        await using var transaction = await db.BeginAlone(cancel);
        db.ChangeTracker.Clear();
        var due = await Due(db, now, cancel);
        foreach (var (post, holders) in due)
        {
            if (db.Entry(post).State == EntityState.Detached)
                db.Add(post);
            post.Ask(post.LastWord(holders.Max(holder => holder.Since)), now);
            db.Add(HistoryEntry.Of(Actor.System, Verb.AskedToConfirm, nameof(FocalPointPost), post.StateId, now));
            db.AddRange(holders.DistinctBy(holder => holder.MemberId).Select(holder => Mail(holder, states[post.StateId], address, now)));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return due.Count;
    }

    private static async Task<List<(FocalPointPost Post, IReadOnlyList<PostHolder> Holders)>> Due(FocalPointsDb db, DateTime now, CancellationToken cancel)
    {
        var holders = await PostHolders.Read(db, now, cancel);
        var posts = await db.Posts.ToDictionaryAsync(post => post.StateId, cancel);
        return [.. holders.Select(group => (Post: posts.GetValueOrDefault(group.Key) ?? new FocalPointPost { StateId = group.Key }, Holders: (IReadOnlyList<PostHolder>)[.. group]))
            .Where(held => held.Post.IsDue(held.Post.LastWord(held.Holders.Max(holder => holder.Since)), now))];
    }

    private static OutgoingMail Mail(PostHolder to, State state, string address, DateTime now) => OutgoingMail.Write(to.Name, to.Email, now, now + FocalPointPost.Patience,
        PostMailText.Subject, PostMailText.Text, state.Name, state.Institution.Length > 0 ? state.Institution : PostMailText.NotKnown, address, (int)FocalPointPost.Patience.TotalDays);
}
