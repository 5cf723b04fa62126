using System.Globalization;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.States;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Reverification;

/// <summary>
/// Asks the focal points, by one mail each, whether what is two years old is still valid. That a practice was asked about is kept with it, in the
/// transaction of the mail: who runs twice, or dies in between, asks once.
/// </summary>
public sealed class AskToReverify(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    private const int AtOnce = 200, TitlesInAMail = 20;

    /// <summary>Asks about what is due and was not asked about; returns how many practices that were.</summary>
    /// <param name="address">The full address of the page where it is answered.</param>
    public async Task<int> Run(string address, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var unasked = db.Practices.Where(Validity.IsDue(now)).Where(practice => practice.AskedAt == null || practice.AskedAt <= (practice.VerifiedAt ?? practice.RevisedAt));
        if (!await unasked.AnyAsync(cancel))
            return 0;

        await using var transaction = await db.BeginAlone(cancel);
        var holders = await PostHolders.Read(db, now, cancel);

        // Where the post is vacant the question waits for who comes.
        var states = holders.Select(state => state.Key).ToArray();
        var asked = await unasked.Where(practice => states.Contains(practice.StateId)).OrderBy(practice => practice.VerifiedAt ?? practice.RevisedAt).Take(AtOnce).ToListAsync(cancel);
        foreach (var practice in asked)
        {
            practice.Ask(now);
            db.Add(HistoryEntry.Of(Actor.System, Verb.AskedToReverify, nameof(Practice), practice.Id, now));
        }

        foreach (var person in holders.SelectMany(state => state).GroupBy(holder => (holder.MemberId, holder.Name, holder.Email)))
        {
            var own = asked.Where(practice => person.Any(holder => holder.StateId == practice.StateId)).ToList();
            if (own.Count > 0)
                db.Add(Mail(person.Key.Email, person.Key.Name, own, address, now));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return asked.Count;
    }

    private static OutgoingMail Mail(string to, string name, List<Practice> practices, string address, DateTime now) => OutgoingMail.Write(name, to, now, now + Validity.Patience,
        practices.Count == 1 ? ReverificationMailText.SubjectOne : ReverificationMailText.SubjectOther, ReverificationMailText.Text,
        string.Join('\n', practices.Take(TitlesInAMail).Select(practice => $"- {practice.Number}: {practice.Title}")
            .Concat(practices.Count > TitlesInAMail ? [string.Format(CultureInfo.InvariantCulture, ReverificationMailText.More, practices.Count - TitlesInAMail)] : [])),
        address, (int)Validity.Patience.TotalDays, practices.Count);
}
