using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Reading;

/// <summary>One practice, for its readers.</summary>
public sealed class ReadPractice(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Longer than any number that was given.</summary>
    private const int NumberMax = 40;

    /// <summary>How many replacements that were replaced themselves are followed.</summary>
    private const int ReplacementsMax = 5;

    /// <summary>The practice; null where there is none, or none for this actor.</summary>
    /// <param name="number">As in <c>FP-LAO-2026-0012</c>, in any case.</param>
    /// <param name="language">BCP 47: the translation to read; the original where it is null or there is no such translation.</param>
    public async Task<PracticeView?> Read(Actor actor, string number, string? language = null, CancellationToken cancel = default)
    {
        if (Written(number) is not { } known)
            return null;

        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.AsNoTracking().Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Number == known)
            .Select(practice => new
            {
                practice.Id,
                practice.Slug,
                practice.StateId,
                practice.Status,
                practice.Kind,
                practice.Language,
                practice.IsIllustration,
                practice.Evidence,
                practice.Content,
                practice.RevisionNumber,
                practice.PublishedAt,
                practice.RevisedAt,
                practice.VerifiedAt,
                practice.WithdrawnAt,
                practice.WithdrawalReason,
                practice.ReplacedByNumber,
                practice.HiddenAt,
                practice.HiddenReason,
                // One by one: asked for together, the first of a kind is looked for among the revisions of all practices.
                AdaptedWithResult = db.Adoptions.Count(adoption => adoption.PracticeId == practice.Id && adoption.WithdrawnAt == null && adoption.Outcome != ""),
                Note = practice.Revisions.Where(revision => revision.Number == practice.RevisionNumber).Select(revision => revision.Note).First(),
                Significance = practice.Revisions.Where(revision => revision.Number == practice.RevisionNumber).Select(revision => revision.Significance).First(),
                Confirmation = practice.Revisions.Where(revision => revision.Number == practice.RevisionNumber).Select(revision => revision.Confirmation).First(),
            })
            .SingleOrDefaultAsync(cancel);
        if (practice is null)
            return null;

        var view = new PracticeView(practice.Id, known, practice.Slug, practice.StateId, practice.Kind, practice.Language, practice.IsIllustration, EvidenceRule.LevelOf(practice.Evidence, practice.AdaptedWithResult),
            new RevisionView(practice.RevisionNumber, practice.PublishedAt!.Value, practice.RevisedAt!.Value, practice.Significance, practice.Note)
            {
                Confirmation = practice.Confirmation is not { } given ? null
                    : new ConfirmationView(given.At, actor.IsMember ? given.ByName : null, given.Institution, given.Preparation?.Role, given.Preparation?.Source),
            }, [], null, null)
        {
            VerifiedAt = practice.VerifiedAt ?? practice.RevisedAt.Value,
            Hidden = Hiding.Of(practice.HiddenAt, practice.HiddenReason),
            AdaptedWithResult = practice.AdaptedWithResult,
        };
        if (practice.Status == PracticeStatus.Withdrawn)
        {
            var replacement = await ReplacementOf(db, actor, practice.ReplacedByNumber, cancel);
            return view with { Withdrawal = new Withdrawal(practice.WithdrawnAt!.Value, practice.WithdrawalReason, replacement) };
        }

        var translations = await TranslationsOf(db, practice.Id, cancel);
        var chosen = translations.FirstOrDefault(translation => string.Equals(translation.Language, language, StringComparison.OrdinalIgnoreCase));
        return view with
        {
            Translations = translations,
            Text = chosen is null ? PracticeText.Original(practice.Content!) : await Translated(db, practice.Id, chosen, practice.Content!, practice.RevisionNumber, cancel),
        };
    }

    /// <summary>A number as it is written, from one in any case; null for what is none.</summary>
    internal static string? Written(string number) =>
        number.Length <= NumberMax && number.All(character => char.IsAsciiLetterOrDigit(character) || character == '-') ? number.ToUpperInvariant() : null;

    private static async Task<IReadOnlyList<TranslationView>> TranslationsOf(FocalPointsDb db, Guid id, CancellationToken cancel) => await db.Translations.AsNoTracking()
        .Where(translation => translation.PracticeId == id).OrderBy(translation => translation.Language)
        .Select(translation => new TranslationView(translation.Language, translation.RevisionNumber, translation.Origin, translation.IsChecked, translation.IsComplete,
            db.Revisions.Any(revision => revision.PracticeId == id && revision.Number > translation.RevisionNumber && revision.Significance == RevisionSignificance.Major)))
        .ToListAsync(cancel);

    // Laid over the revision it was made from: over the live text, the third step of one could stand in the third step of the other.
    private static async Task<PracticeText> Translated(FocalPointsDb db, Guid id, TranslationView chosen, PracticeContent live, int liveRevision, CancellationToken cancel)
    {
        var translation = await db.Translations.AsNoTracking().Where(translation => translation.PracticeId == id && translation.Language == chosen.Language)
            .Select(translation => translation.Content).SingleAsync(cancel);
        var original = chosen.RevisionNumber == liveRevision ? null : await db.Revisions.AsNoTracking()
            .Where(revision => revision.PracticeId == id && revision.Number == chosen.RevisionNumber).Select(revision => revision.Content).SingleOrDefaultAsync(cancel);
        return PracticeText.Translated(original ?? live, translation, chosen.Language, live.Attachments);
    }

    private static async Task<Replacement?> ReplacementOf(FocalPointsDb db, Actor actor, string? number, CancellationToken cancel)
    {
        for (var step = 0; number is not null && step < ReplacementsMax; step++)
        {
            var other = await db.Practices.AsNoTracking().Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Number == number)
                .Select(practice => new { practice.Status, practice.Slug, practice.Title, practice.Language, practice.ReplacedByNumber }).SingleOrDefaultAsync(cancel);
            if (other is { Status: PracticeStatus.Published })
                return new Replacement(number, other.Slug, other.Title, other.Language);
            number = other?.ReplacedByNumber;
        }

        return null;
    }
}
