using System.Globalization;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Mail;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Reverification;

/// <summary>
/// Asks the focal points, by one mail each, whether what is two years old is still valid. That a practice was asked about is kept with it, in the
/// transaction of the mail: who runs twice, or dies in between, asks once.
/// </summary>
public sealed class AskToReverify(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    private const int AtOnce = 200, TitlesInAMail = 20;

    /// <summary>Asks about what is due and was not asked about; returns how many practices that were.</summary>
    /// <param name="address">The full address of the page where it is answered.</param>
    public async Task<int> Run(string address, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var affected = (await vocabularies.Read(cancel)).AffectedStates(DateOnly.FromDateTime(now)).Select(state => state.Id).ToArray();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var unasked = db.Practices.Where(Validity.IsDue(now)).Where(practice => practice.AskedAt == null || practice.AskedAt <= (practice.VerifiedAt ?? practice.RevisedAt));
        if (!await unasked.AnyAsync(cancel))
            return 0;

        await using var transaction = await db.BeginAlone(cancel);
        var answering = await db.Mandates.AsNoTracking()
            .Where(mandate => mandate.Role == MandateRole.FocalPoint && affected.Contains(mandate.StateId!) && mandate.From <= now && (mandate.Until == null || now < mandate.Until)
                && mandate.Member!.PausedAt == null && mandate.Member.Email != null)
            .Select(mandate => new { StateId = mandate.StateId!, mandate.Member!.Id, mandate.Member.DisplayName, Email = mandate.Member.Email! }).Distinct().ToListAsync(cancel);

        // Where the post is vacant the question waits for who comes.
        var states = answering.Select(person => person.StateId).Distinct().ToArray();
        var asked = await unasked.Where(practice => states.Contains(practice.StateId)).OrderBy(practice => practice.VerifiedAt ?? practice.RevisedAt).Take(AtOnce).ToListAsync(cancel);
        foreach (var practice in asked)
        {
            practice.Ask(now);
            db.Add(HistoryEntry.Of(Actor.System, Verb.AskedToReverify, nameof(Practice), practice.Id, now));
        }

        foreach (var person in answering.GroupBy(person => (person.Id, person.DisplayName, person.Email)))
        {
            var own = asked.Where(practice => person.Any(mandate => mandate.StateId == practice.StateId)).ToList();
            if (own.Count > 0)
                db.Add(Mail(person.Key.Email, person.Key.DisplayName, own, address, now));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return asked.Count;
    }

    private static OutgoingMail Mail(string to, string name, List<Practice> practices, string address, DateTime now) => new()
    {
        To = to,
        Subject = string.Format(CultureInfo.InvariantCulture, practices.Count == 1 ? ReverificationMailText.SubjectOne : ReverificationMailText.SubjectOther, practices.Count),
        Text = string.Format(CultureInfo.InvariantCulture, ReverificationMailText.Text, name,
            string.Join('\n', practices.Take(TitlesInAMail).Select(practice => $"- {practice.Number}: {practice.Title}")
                .Concat(practices.Count > TitlesInAMail ? [string.Format(CultureInfo.InvariantCulture, ReverificationMailText.More, practices.Count - TitlesInAMail)] : [])),
            address, (int)Validity.Patience.TotalDays),
        CreatedAt = now,
        NextAttemptAt = now,
        ExpiresAt = now + Validity.Patience,
    };
}
