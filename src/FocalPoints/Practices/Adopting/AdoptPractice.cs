using System.Globalization;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Practices.Confirming;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Adopting;

/// <summary>A State's focal point records that the State adapted another State's practice, or changes what it recorded.</summary>
public sealed class AdoptPractice(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>How long it makes sense to deliver the mail.</summary>
    private static readonly TimeSpan MailLife = TimeSpan.FromDays(14);

    /// <summary>
    /// Keeps the words. The same form sent twice records once and gives the same answer; other words than those that were read are not overwritten: Stale.
    /// Stale too once the practice is withdrawn. Denied to all but the focal point of an affected State that is not the practice's own.
    /// </summary>
    /// <param name="stateId">The State in whose name it is recorded.</param>
    /// <param name="version">The version that the person read; 0 where there was none.</param>
    /// <param name="address">The full address where it can be read; it is mailed, once, to the State whose practice it is.</param>
    public async Task<Outcome> Adopt(Actor actor, Guid practiceId, string stateId, int version, AdoptionInput input, string address, CancellationToken cancel = default)
    {
        var vocabulary = await vocabularies.Read(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        // Read and saved as one: two who record the same at once are one after the other, and what is taken out of it meanwhile does not come back.
        await using var transaction = await db.BeginAlone(cancel);
        var right = await PracticeAccess.CheckAdopt(db, actor, practiceId, stateId, cancel);
        if (!right.IsDone)
            return right;

        var practice = await db.Practices.AsNoTracking().Where(practice => practice.Id == practiceId)
            .Select(practice => new { practice.StateId, practice.Number, practice.Title, practice.RevisionNumber }).SingleAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var words = input.Clean();
        if (words.Check(practice.RevisionNumber, vocabulary, DateOnly.FromDateTime(now)) is { Count: > 0 } problems)
            return Outcome.Invalid(problems);

        var adoption = await db.Adoptions.SingleOrDefaultAsync(adoption => adoption.PracticeId == practiceId && adoption.StateId == stateId, cancel);
        if (adoption?.Says(words) == true)
            return Outcome.Done;
        if ((adoption?.Version ?? 0) != version)
            return Outcome.Stale;

        var state = vocabulary.States[stateId].Name.In(CultureInfo.InvariantCulture);
        var isNew = adoption?.WithdrawnAt is not null || adoption is null;
        if (adoption is null)
        {
            adoption = new Adoption { PracticeId = practiceId, StateId = stateId, RecordedById = actor.MemberId, RecordedAt = now };
            db.Add(adoption);
            db.AddRange((await VoiceRecipients.FocalPoints(db, practice.StateId, now, cancel)).Select(person =>
                OutgoingMail.Write(person.Name, person.Email, now, now + MailLife, AdoptionMailText.Subject, AdoptionMailText.Text, practice.Title, practice.Number!, state, address)));
        }

        adoption.Write(words, now);
        db.Add(HistoryEntry.Of(actor, isNew ? Verb.Adapted : Verb.AdaptationChanged, nameof(Adoption), practiceId, now, state));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return Outcome.Done;
    }
}
