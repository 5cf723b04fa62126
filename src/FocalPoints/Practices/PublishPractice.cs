using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Drafting;
using FocalPoints.Practices.Publishing;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FocalPoints.Practices;

/// <summary>
/// Makes a draft the word of its State: checked, numbered, kept as a revision. Its focal point does so; where the operator wants coordinators to
/// agree (<see cref="PublicationMode.Reviewed"/>), a coordinator does so with exactly the text that the focal point confirmed.
/// </summary>
public sealed class PublishPractice(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, IOptions<PublicationOptions> publication, TimeProvider clock)
{
    // Numbers and new tags are unique in the database: of those who take one at once all but one try again.
    private const int Attempts = 40;

    /// <summary>
    /// Publishes the draft. Stale when it was saved since <paramref name="version"/>, so that nobody publishes what they have not seen. Sent twice,
    /// makes one revision and gives the same answer.
    /// </summary>
    /// <param name="note">What changed and why; required of a revision that is more than a typo. Where it was confirmed before, what was said then counts.</param>
    /// <param name="significance">Of a revision; the first publication counts as major.</param>
    public async Task<Outcome<PublishedView>> Publish(Actor actor, Guid id, int version, string note, RevisionSignificance significance, CancellationToken cancel = default)
    {
        var vocabulary = await vocabularies.Read(cancel);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryPublish(actor, id, version, PlainText.Clean(note), significance, vocabulary, cancel);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // The next attempt sees what the other one saved.
            }
        }
    }

    private async Task<Outcome<PublishedView>> TryPublish(Actor actor, Guid id, int version, string note, RevisionSignificance significance, Vocabulary vocabulary, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var practice = await db.Practices.Include(practice => practice.Draft).SingleOrDefaultAsync(practice => practice.Id == id, cancel);
        var approved = practice?.Draft is { Stage: DraftStage.WithCoordinators, Confirmation: { } given } && PracticeAccess.MayReview(actor) ? given : null;
        if (practice is null || (approved is null && !PracticeAccess.MayDraft(actor, practice.StateId, practice.Draft)))
            return Outcome<PublishedView>.From(Outcome.Missing);
        if (practice.Status == PracticeStatus.Withdrawn || (approved is null && !PracticeAccess.MayPublish(actor, practice.StateId)))
            return Outcome<PublishedView>.From(Outcome.Denied);
        if (practice.Draft is not { } draft)
            return Outcome.DoneWith(PublishedView.Of(practice));
        if (approved is null && publication.Value.IsReviewed)
            return Outcome<PublishedView>.From(Outcome.Denied);
        if (draft.Version != version)
            return Outcome<PublishedView>.From(Outcome.Stale);

        var content = ContentTexts.Clean(draft.Content);
        var isRevision = practice.RevisionNumber > 0;
        if (approved is not null)
            (note, significance) = (draft.Note, draft.Significance);
        var problems = await PublicationRules.Check(db, practice, content, note, significance, vocabulary, cancel);
        if (problems.Count > 0)
            return Outcome<PublishedView>.From(Outcome.Invalid(problems));

        var now = clock.GetUtcNow().UtcDateTime;
        var number = practice.Number ?? await NextNumber(db, vocabulary.States[practice.StateId].IsoAlpha3, now.Year, cancel);
        var state = vocabulary.States[practice.StateId];
        var confirmation = approved ?? Confirmation.Of(actor, state.Institution.ToString(), draft, now);
        practice.Publish(ContentTexts.WithoutBlanks(content), actor, now, number, note, isRevision ? significance : RevisionSignificance.Major, confirmation);
        if (approved is not null)
            practice.Reviewed();
        db.Remove(draft);
        await PutTags(db, confirmation.ById, practice, now, cancel);
        db.Add(HistoryEntry.Of(actor, isRevision ? Verb.Revised : Verb.Published, nameof(Practice), id, now, note));
        var concerned = await VoiceRecipients.Authors(db, practice.StateId, draft.SubmittedById, approved is null ? null : confirmation.ById, now, cancel);
        db.AddRange(concerned.Where(person => person.Id != actor.MemberId).Select(person => VoiceMail.Published(person, practice, now)));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return Outcome.DoneWith(PublishedView.Of(practice));
    }

    private static async Task<string> NextNumber(FocalPointsDb db, string isoAlpha3, int year, CancellationToken cancel)
    {
        var prefix = RunningNumber.Prefix(isoAlpha3, year);
        return RunningNumber.Of(prefix, await RunningNumber.Last(db, prefix, cancel) + 1);
    }

    private static async Task PutTags(FocalPointsDb db, Guid memberId, Practice practice, DateTime at, CancellationToken cancel)
    {
        foreach (var wanted in practice.Content!.Tags.Select(words => Tag.From(words).Value!).DistinctBy(tag => tag.Name))
        {
            var tag = await db.Tags.SingleOrDefaultAsync(known => known.Name == wanted.Name, cancel);
            if (tag is null)
                db.Add(tag = wanted);
            var tagId = tag.AliasOfId ?? tag.Id;
            var isThere = db.PracticeTags.Local.Any(tagging => tagging.PracticeId == practice.Id && tagging.TagId == tagId)
                || await db.PracticeTags.AnyAsync(tagging => tagging.PracticeId == practice.Id && tagging.TagId == tagId && tagging.MemberId == memberId, cancel);
            if (!isThere)
                db.Add(new PracticeTag { PracticeId = practice.Id, TagId = tagId, MemberId = memberId, At = at });
        }
    }
}

/// <summary>Where a published practice is found.</summary>
/// <param name="RevisionNumber">The live revision, from 1.</param>
public sealed record PublishedView(Guid Id, string Number, string Slug, string Title, int RevisionNumber)
{
    internal static PublishedView Of(Practice practice) => new(practice.Id, practice.Number!, practice.Slug, practice.Title, practice.RevisionNumber);
}
