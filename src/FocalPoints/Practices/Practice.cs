using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Redaction;

namespace FocalPoints.Practices;

/// <summary>
/// A practice: what a State says it did, and what it learnt. The live text is <see cref="Content"/>; while it is edited a
/// <see cref="Draft"/> stands beside it; every published text is kept as a <see cref="Revision"/>.
/// </summary>
public sealed class Practice
{
    /// <summary>Reasons for a withdrawal and notes on a change, in text elements.</summary>
    public const int NoteMax = 500;

    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>As in <c>FP-LAO-2026-0012</c>. Given at the first publication and never again; null before.</summary>
    public string? Number { get; private set; }

    public required string StateId { get; init; }

    public PracticeStatus Status { get; private set; }

    public PracticeKind Kind { get; private set; }

    public Visibility Visibility { get; private set; }

    /// <summary>BCP 47.</summary>
    public string Language { get; private set; } = "en";

    public string Title { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string Summary { get; private set; } = "";

    /// <summary>What its own content carries. That other States adapted it raises the level where it is read: <see cref="EvidenceRule.LevelOf(EvidenceLevel, int)"/>.</summary>
    public EvidenceLevel Evidence { get; private set; }

    /// <summary>The live text; null before the first publication.</summary>
    public PracticeContent? Content { get; private set; }

    /// <summary>The number of the live revision, from 1; 0 before the first publication.</summary>
    public int RevisionNumber { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }

    public Guid CreatedById { get; init; }

    /// <summary>The first publication, UTC.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>The live revision's publication, UTC.</summary>
    public DateTime? RevisedAt { get; private set; }

    /// <summary>
    /// When the State last stood behind the text, UTC: by a publication that was more than a correction of spelling, or by saying that it is
    /// still valid. Null in older records, where the live revision's publication counts.
    /// </summary>
    public DateTime? VerifiedAt { get; private set; }

    /// <summary>When the State was last asked whether it is still valid, UTC.</summary>
    public DateTime? AskedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public string WithdrawalReason { get; private set; } = "";

    /// <summary>The number of the practice to read instead.</summary>
    public string? ReplacedByNumber { get; private set; }

    /// <summary>Since when a coordinator keeps it from its readers, UTC; null while it is shown. Not a word of it changes.</summary>
    public DateTime? HiddenAt { get; private set; }

    /// <summary>Why it is hidden, for its State and for those who moderate; empty while it is shown.</summary>
    public string HiddenReason { get; private set; } = "";

    /// <summary>
    /// True for the samples of the demonstration: compiled from public sources, not a statement of any State; shown with that notice.
    /// </summary>
    public bool IsIllustration { get; init; }

    /// <summary>The name of the import that it came with; null for what was written here.</summary>
    public string? ImportSource { get; init; }

    /// <summary>The id that it has there: within one import it stands for one practice for good.</summary>
    public string? ExternalId { get; init; }

    /// <summary>A digest of what was imported, so that the same is known again.</summary>
    public string? ImportDigest { get; init; }

    public Draft? Draft { get; set; }

    /// <summary>Since when something of it waits for a coordinator to look at it, UTC: a new live text, or a draft to be approved. Null while nothing does.</summary>
    public DateTime? ReviewSince { get; private set; }

    /// <summary>When a coordinator asked for changes that the State has not answered yet, UTC.</summary>
    public DateTime? ChangesRequestedAt { get; private set; }

    public List<Revision> Revisions { get; } = [];

    /// <summary>
    /// Makes <paramref name="content"/> the live text and returns its revision. The caller has checked the content and the actor's
    /// right; <paramref name="number"/> is used at the first publication only.
    /// </summary>
    /// <param name="confirmation">Who confirmed it in the State's name; null for what the system loaded. What is confirmed is looked at by a coordinator afterwards.</param>
    public Outcome<Revision> Publish(PracticeContent content, Actor by, DateTime at, string number, string note, RevisionSignificance significance, Confirmation? confirmation = null)
    {
        if (Status == PracticeStatus.Withdrawn)
            return Outcome<Revision>.From(Outcome.Denied);

        Number ??= number;
        Status = PracticeStatus.Published;
        Kind = content.Kind;
        Visibility = content.Visibility;
        Language = content.Language;
        Title = content.Title;
        Slug = Kernel.Slug.From(content.Title);
        Summary = content.Summary;
        Evidence = EvidenceRule.LevelOf(content);
        Content = content;
        RevisionNumber++;
        PublishedAt ??= at;
        VerifiedAt = RevisionNumber > 1 && significance == RevisionSignificance.Typo ? VerifiedAt ?? RevisedAt : at;
        RevisedAt = at;
        var revision = new Revision
        {
            PracticeId = Id,
            Number = RevisionNumber,
            Content = content,
            PublishedAt = at,
            PublishedById = confirmation?.ById ?? by.MemberId,
            Note = note,
            Significance = significance,
            Confirmation = confirmation,
        };
        ReviewSince = confirmation is null || IsIllustration ? null : at;
        ChangesRequestedAt = null;
        Revisions.Add(revision);
        return Outcome.DoneWith(revision);
    }

    /// <summary>Takes a published practice out of lists and search; its address answers 410 with the reason from then on.</summary>
    public Outcome Withdraw(string reason, string? replacedByNumber, DateTime at)
    {
        if (Status != PracticeStatus.Published)
            return Outcome.Stale;
        if (reason.Length == 0)
            return Outcome.Invalid(new Problem("Reason", ProblemRule.Required));
        if (PlainText.Length(reason) > NoteMax)
            return Outcome.Invalid(new Problem("Reason", ProblemRule.TooLong, NoteMax, PlainText.Length(reason)));

        Status = PracticeStatus.Withdrawn;
        WithdrawnAt = at;
        WithdrawalReason = reason;
        ReviewSince = null;
        ChangesRequestedAt = null;
        ReplacedByNumber = replacedByNumber;
        return Outcome.Done;
    }

    /// <summary>Keeps it from its readers, whatever is published or withdrawn meanwhile. Hidden twice, it is hidden since the first time.</summary>
    internal void Hide(string reason, DateTime at) => (HiddenAt, HiddenReason) = (HiddenAt ?? at, reason);

    /// <summary>Shows it again to all that it is meant for.</summary>
    internal void Show() => (HiddenAt, HiddenReason) = (null, "");

    /// <summary>Remembers that the State was asked whether it is still valid.</summary>
    public void Ask(DateTime at) => AskedAt = at;

    /// <summary>
    /// Takes a passage out of the live text, the reasons why it was withdrawn or hidden, the draft and every revision, all of which are loaded. Returns in how
    /// many places it stood, each text counted once.
    /// </summary>
    internal int Redact(Passage passage)
    {
        if (Content is { } live)
        {
            Content = passage.TakeOutOf(live);
            Title = Content.Title;
            Slug = Kernel.Slug.From(Title);
            Summary = Content.Summary;
        }

        var inReasons = passage.PlacesIn(WithdrawalReason).Count + passage.PlacesIn(HiddenReason).Count;
        (WithdrawalReason, HiddenReason) = (passage.TakeOutOf(WithdrawalReason), passage.TakeOutOf(HiddenReason));
        return inReasons + (Draft?.Redact(passage) ?? 0) + Revisions.Sum(revision => revision.Redact(passage));
    }

    /// <summary>
    /// Takes a file out of the live text and the draft; every revision, all of which are loaded, says that it had one. False where no published state has it.
    /// </summary>
    internal bool Redact(Guid fileId)
    {
        Content = Content?.Without(fileId);
        if (Content is { } live)
            Evidence = EvidenceRule.LevelOf(live);
        Draft?.Redact(fileId);
        return Revisions.Count(revision => revision.Redact(fileId)) > 0;
    }

    /// <summary>Replaces the draft's text. What was submitted or confirmed was another text, so it is taken back.</summary>
    public void Write(PracticeContent content, Actor by, DateTime at)
    {
        if (Draft!.Stage == DraftStage.WithCoordinators)
            ReviewSince = null;
        Draft.Save(content, by, at);
    }

    /// <summary>The focal point confirmed the draft, and a coordinator has still to approve it.</summary>
    public void AwaitApproval(Confirmation confirmation, string note, RevisionSignificance significance)
    {
        Draft!.Confirm(confirmation, note, significance);
        ReviewSince = confirmation.At;
        ChangesRequestedAt = null;
    }

    /// <summary>A coordinator looked at what waited and found it good.</summary>
    public void Reviewed() => ReviewSince = null;

    /// <summary>
    /// The same words under other topics, points, actions and tags: a revision of its own, because every published state is kept. The caller has checked that no word
    /// differs. What waits for a coordinator goes on waiting, and what the focal point confirmed is still confirmed.
    /// </summary>
    /// <param name="confirmation">Of the revision before.</param>
    public void Reclassify(PracticeContent content, Actor by, DateTime at, string note, Confirmation? confirmation)
    {
        Content = content;
        RevisionNumber++;
        RevisedAt = at;
        Revisions.Add(new Revision
        {
            PracticeId = Id,
            Number = RevisionNumber,
            Content = content,
            PublishedAt = at,
            PublishedById = by.MemberId,
            Note = note,
            Significance = RevisionSignificance.Typo,
            Confirmation = confirmation,
        });
    }

    /// <summary>A coordinator asks the State for changes: of the draft that waits for approval, else of the live text, which stays as it is.</summary>
    public void RequestChanges(string reason, DateTime at)
    {
        if (Draft is { Stage: DraftStage.WithCoordinators })
            Draft.SendBack(DraftStage.ChangesRequested, reason, at);
        ReviewSince = null;
        ChangesRequestedAt = at;
    }
}
