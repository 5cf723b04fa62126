using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Adopting;
using FocalPoints.Practices.Redaction;
using FocalPoints.Questions;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Redaction;

/// <summary>Where a passage stands in all that is kept of a practice, before it is taken out.</summary>
public sealed class FindPassage(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>How many places are shown; the others are counted.</summary>
    public const int Shown = 50;

    private const int Around = 40;

    /// <summary>
    /// The places, for the secretariat: Missing for who may not know of the practice, Denied for all others. What a State is drafting,
    /// what its review, reports and questions whose answers point at it say and comments that are not shown are counted and not shown: they are not public.
    /// </summary>
    /// <param name="number">As in <c>FP-LAO-2026-0012</c>.</param>
    public async Task<Outcome<PassageView>> Find(Actor actor, string number, string? passage, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.AsNoTracking().Include(practice => practice.Draft).Where(PracticeAccess.MayRead(actor)).SingleOrDefaultAsync(practice => practice.Number == number, cancel);
        if (practice is null)
            return Outcome<PassageView>.From(Outcome.Missing);
        if (!PracticeAccess.MayRedact(actor))
            return Outcome<PassageView>.From(Outcome.Denied);
        var typed = Passage.From(passage);
        if (typed.Value is not { } words)
            return Outcome<PassageView>.From(typed);

        var revisions = await db.Revisions.AsNoTracking().Where(revision => revision.PracticeId == practice.Id).OrderByDescending(revision => revision.Number).ToListAsync(cancel);
        var translations = await db.Translations.AsNoTracking().Where(translation => translation.PracticeId == practice.Id).OrderBy(translation => translation.Language).ToListAsync(cancel);
        var comments = await db.Comments.AsNoTracking().Where(comment => comment.PracticeId == practice.Id).OrderBy(comment => comment.At).ThenBy(comment => comment.Id).ToListAsync(cancel);
        var shown = comments.Where(comment => (comment.RemovedAt ?? comment.HiddenAt) is null).ToList();
        var review = await db.Reviews.AsNoTracking().Include(review => review.Comments).SingleOrDefaultAsync(review => review.PracticeId == practice.Id, cancel);
        var reports = await db.Reports.AsNoTracking().Where(report => report.PracticeId == practice.Id).ToListAsync(cancel);
        var adoptions = await db.Adoptions.AsNoTracking().Where(adoption => adoption.PracticeId == practice.Id).OrderBy(adoption => adoption.StateId).ToListAsync(cancel);
        var questions = await db.Questions.PointingAt(number).AsNoTracking().ToListAsync(cancel);
        List<string> records = [practice.Id.ToString(), .. comments.Select(comment => comment.Id.ToString()),
            .. questions.SelectMany(question => question.Answers.Select(answer => answer.Id).Append(question.Id)).Select(id => id.ToString())];
        string[] types = [nameof(Practice), nameof(Comment), nameof(Question), nameof(Answer)];
        var notes = await db.History.AsNoTracking().Where(entry => types.Contains(entry.RecordType) && records.Contains(entry.RecordId) && entry.Note != "")
            .Select(entry => entry.Note).ToListAsync(cancel);
        List<PassagePlace> places =
        [
            .. revisions.SelectMany(revision => Places(words, revision.Number, null, [.. words.FieldsWith(revision.Content), .. Held(words, "Note", revision.Note)])),
            .. translations.SelectMany(translation => Places(words, null, translation.Language, words.FieldsWith(translation.Content))),
            .. Places(words, null, null, Held(words, "Reason", practice.WithdrawalReason)),
            .. shown.SelectMany(comment => Places(words, null, null, Held(words, "Comment", comment.Text), comment.At)),
            .. adoptions.Where(adoption => adoption.WithdrawnAt is null).SelectMany(adoption => Places(words, null, null,
                adoption.Texts.SelectMany(text => Held(words, nameof(Adoption) + text.Field, text.Text)))),
        ];
        var inDraft = practice.Draft?.CountOf(words) ?? 0;
        return Outcome.DoneWith(new PassageView([.. places.Take(Shown)], places.Count, inDraft, CountIn(words, [.. comments.Except(shown).Select(comment => comment.Text), .. adoptions.Where(adoption => adoption.WithdrawnAt is not null).SelectMany(adoption => adoption.Texts).Select(text => text.Text)]),
            CountIn(words, [review?.Reason ?? "", .. review?.Comments.Select(comment => comment.Text) ?? [], practice.HiddenReason, .. reports.SelectMany(report => new[] { report.Reason, report.DecisionNote })]) + questions.Sum(question => question.CountOf(words)), CountIn(words, notes)));
    }

    private static int CountIn(Passage words, IEnumerable<string> texts) => texts.Sum(text => words.PlacesIn(text).Count);

    private static IEnumerable<(string Field, string Text)> Held(Passage words, string field, string text) => words.PlacesIn(text).Count > 0 ? [(field, text)] : [];

    private static IEnumerable<PassagePlace> Places(Passage words, int? revision, string? language, IEnumerable<(string Field, string Text)> fields, DateTime? saidAt = null) =>
        from field in fields
        from at in words.PlacesIn(field.Text)
        let around = words.Around(field.Text, at, Around)
        select new PassagePlace(revision, language, field.Field, around.Before, around.After, saidAt);
}

/// <summary>Where a passage stands.</summary>
/// <param name="Places">The first of them.</param>
/// <param name="Published">All in revisions, translations, the reason of a withdrawal, comments that are shown and what other States adapted.</param>
/// <param name="InDraft">Those in what the State is drafting.</param>
/// <param name="InHidden">Those in comments that were removed or hidden, and in what other States took back.</param>
/// <param name="InReview">Those in what was said and asked in its review, in what was reported and decided, and in questions whose answers point at it.</param>
/// <param name="InHistory">Those in notes of the history, which nobody can change and the public does not see.</param>
public sealed record PassageView(IReadOnlyList<PassagePlace> Places, int Published, int InDraft, int InHidden, int InReview, int InHistory)
{
    /// <summary>All that will be replaced.</summary>
    public int Total => Published + InDraft + InHidden + InReview;
}

/// <summary>One place.</summary>
/// <param name="Revision">Null for a translation, the reason of a withdrawal, a comment or an adoption.</param>
/// <param name="Language">BCP 47, of a translation.</param>
/// <param name="Field">As in <c>Steps[2].Text</c>; <c>Note</c>, <c>Reason</c>, <c>Comment</c>, or of an adoption as in <c>AdoptionKept</c>.</param>
/// <param name="Before">The words before it.</param>
/// <param name="After">The words after it.</param>
/// <param name="SaidAt">UTC, of a comment.</param>
public sealed record PassagePlace(int? Revision, string? Language, string Field, string Before, string After, DateTime? SaidAt);
