using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Drafting;
using FocalPoints.Practices.Reading;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices;

/// <summary>The three places where a State's practices lie.</summary>
public enum Shelf
{
    /// <summary>What is being written: new practices, and next revisions of published ones.</summary>
    Drafts,
    Published,
    Withdrawn,
}

/// <summary>What a State is writing, has published and has withdrawn, for those who write for it.</summary>
public sealed class ListStatePractices(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies)
{
    public const int PageSize = 20;

    /// <summary>One page of one shelf, newest first. Null for who does not write for the State. A page past the end is the last one.</summary>
    /// <param name="page">From 1.</param>
    public async Task<StateShelf?> List(Actor actor, string stateId, Shelf shelf, int page, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayWrite(actor, stateId))
            return null;

        var vocabulary = await vocabularies.Read(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        // What others prepare for the State is not its own before it is handed over.
        var own = db.Practices.AsNoTracking().Where(practice => practice.StateId == stateId
            && (practice.Draft == null || practice.Draft.Preparation == null || practice.Draft.IsTakenOver || practice.Draft.Stage == DraftStage.WithFocalPoint));
        var counts = await own.GroupBy(practice => practice.StateId).Select(practices => new
        {
            Drafts = practices.Count(practice => practice.Draft != null && practice.Status != PracticeStatus.Withdrawn),
            Published = practices.Count(practice => practice.Status == PracticeStatus.Published),
            Withdrawn = practices.Count(practice => practice.Status == PracticeStatus.Withdrawn),
        }).SingleOrDefaultAsync(cancel);
        var count = new Dictionary<Shelf, int>
        {
            [Shelf.Drafts] = counts?.Drafts ?? 0,
            [Shelf.Published] = counts?.Published ?? 0,
            [Shelf.Withdrawn] = counts?.Withdrawn ?? 0,
        };
        var shelved = shelf switch
        {
            Shelf.Drafts => own.Where(practice => practice.Draft != null && practice.Status != PracticeStatus.Withdrawn).OrderByDescending(practice => practice.Draft!.SavedAt),
            Shelf.Published => own.Where(practice => practice.Status == PracticeStatus.Published).OrderByDescending(practice => practice.RevisedAt),
            _ => own.Where(practice => practice.Status == PracticeStatus.Withdrawn).OrderByDescending(practice => practice.WithdrawnAt),
        };
        page = Math.Clamp(page, 1, Math.Max(1, (count[shelf] + PageSize - 1) / PageSize));
        var rows = shelved.ThenBy(practice => practice.Id).Skip((page - 1) * PageSize).Take(PageSize);
        var items = shelf == Shelf.Drafts ? await Drafts(rows, vocabulary, cancel) : await Live(rows, cancel);
        return new StateShelf(new Paged<StatePracticeView>(items, page, PageSize, count[shelf]), count);
    }

    // What a draft is about to become stands in its text alone.
    private static async Task<IReadOnlyList<StatePracticeView>> Drafts(IQueryable<Practice> rows, Vocabulary vocabulary, CancellationToken cancel)
    {
        var drafts = await rows.Select(practice => new { practice.Id, practice.Number, practice.Slug, practice.RevisionNumber, practice.IsIllustration, practice.ChangesRequestedAt, Draft = practice.Draft! }).ToListAsync(cancel);
        return [.. drafts.Select(row => new StatePracticeView(row.Id, row.Number, row.Slug, row.Draft.Title, row.Draft.Content.Kind, row.Draft.Content.Visibility,
            row.Draft.Content.Language, row.RevisionNumber, HasDraft: true, row.IsIllustration, row.Draft.SavedAt, row.Draft.SavedByName,
            PracticeRules.Check(row.Draft.Content, vocabulary).Count, "", null)
        {
            Stage = row.Draft.Stage,
            ChangesRequestedAt = row.ChangesRequestedAt,
        })];
    }

    private static Task<List<StatePracticeView>> Live(IQueryable<Practice> rows, CancellationToken cancel) => rows
        .Select(practice => new StatePracticeView(practice.Id, practice.Number, practice.Slug, practice.Title, practice.Kind, practice.Visibility, practice.Language,
            practice.RevisionNumber, practice.Draft != null, practice.IsIllustration, practice.WithdrawnAt ?? practice.RevisedAt!.Value, "", 0,
            practice.WithdrawalReason, practice.ReplacedByNumber)
        {
            ChangesRequestedAt = practice.ChangesRequestedAt,
            Hidden = Hiding.Of(practice.HiddenAt, practice.HiddenReason),
        })
        .ToListAsync(cancel);
}

/// <summary>A page of one shelf of a State, and how much lies on each.</summary>
public sealed record StateShelf(Paged<StatePracticeView> Page, IReadOnlyDictionary<Shelf, int> Counts);

/// <summary>A practice on its State's shelf.</summary>
/// <param name="Number">Null before the first publication.</param>
/// <param name="Title">Of the draft on the drafts' shelf, else of the live text, as kind, visibility and language are; may be empty for a draft.</param>
/// <param name="RevisionNumber">The live revision; 0 before the first publication.</param>
/// <param name="HasDraft">Whether a new practice or a next revision is being written.</param>
/// <param name="At">When it was saved, published or withdrawn, UTC.</param>
/// <param name="SavedByName">Who saved the draft last; empty on the other shelves.</param>
/// <param name="ToPutRight">How many things stand between the draft and its publication; 0 on the other shelves.</param>
public sealed record StatePracticeView(Guid Id, string? Number, string Slug, string Title, PracticeKind Kind, Visibility Visibility, string Language, int RevisionNumber,
    bool HasDraft, bool IsIllustration, DateTime At, string SavedByName, int ToPutRight, string WithdrawalReason, string? ReplacedByNumber)
{
    /// <summary>Whom the draft waits for; of no meaning on the other shelves.</summary>
    public DraftStage Stage { get; init; }

    /// <summary>When a coordinator asked for changes that are not made yet, UTC.</summary>
    public DateTime? ChangesRequestedAt { get; init; }

    /// <summary>That its readers do not see it at the moment; null where they do.</summary>
    public Hiding? Hidden { get; init; }
}
