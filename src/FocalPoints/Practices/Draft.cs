using FocalPoints.Members;
using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Redaction;

namespace FocalPoints.Practices;

/// <summary>What its author is writing: the text of a practice that is not published yet, or of its next revision.</summary>
public sealed class Draft
{
    public Guid PracticeId { get; init; }

    /// <summary>Copied from the content for lists.</summary>
    public string Title { get; private set; } = "";

    public PracticeContent Content { get; private set; } = new();

    /// <summary>The live revision that this draft started from; 0 for a new practice.</summary>
    public int BasedOnRevision { get; init; }

    /// <summary>Counts the saves. Whoever saves names the version they read; another one means that somebody else saved meanwhile.</summary>
    public int Version { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    public Guid? SavedById { get; private set; }

    public string SavedByName { get; private set; } = "";

    /// <summary>Whom it waits for.</summary>
    public DraftStage Stage { get; private set; }

    /// <summary>Since when, UTC; null while it was never handed on.</summary>
    public DateTime? StageAt { get; private set; }

    /// <summary>Who handed it to the focal point last.</summary>
    public Guid? SubmittedById { get; private set; }

    public string SubmittedByName { get; private set; } = "";

    /// <summary>Why it came back; empty unless it did.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>By whom and from what it was prepared for the State; null for what the State writes itself.</summary>
    public Preparation? Preparation { get; init; }

    /// <summary>True once the State wrote on or confirmed what was prepared for it: from then on it is the State's own.</summary>
    public bool IsTakenOver { get; private set; }

    /// <summary>The focal point's word, while a coordinator has still to approve.</summary>
    public Confirmation? Confirmation { get; private set; }

    /// <summary>The text that a coordinator asked to change, to show the next one against; null where nobody asked.</summary>
    public PracticeContent? Seen { get; private set; }

    /// <summary>What the focal point said of the revision when confirming it.</summary>
    public string Note { get; private set; } = "";

    /// <inheritdoc cref="Note" />
    public RevisionSignificance Significance { get; private set; }

    /// <summary>Whether the State's own writers have it: theirs, or handed to them.</summary>
    public bool IsWithTheState => Preparation is null || IsTakenOver || Stage == DraftStage.WithFocalPoint;

    /// <summary>Replaces the text. What was handed on was another text, so it is taken back; what came back with a reason stays marked as such.</summary>
    public void Save(PracticeContent content, Actor by, DateTime at)
    {
        Content = content;
        Title = content.Title;
        Version++;
        SavedAt = at;
        SavedById = by.MemberId;
        SavedByName = by.Name;
        Confirmation = null;
        if (Stage is DraftStage.WithFocalPoint or DraftStage.WithCoordinators)
            (Stage, StageAt) = (DraftStage.Writing, at);
    }

    /// <summary>Somebody of the State writes on it.</summary>
    public void TakeOver() => IsTakenOver = true;

    /// <summary>Hands it to the focal point.</summary>
    public void Submit(Actor by, DateTime at)
    {
        (Stage, StageAt, Reason, Confirmation) = (DraftStage.WithFocalPoint, at, "", null);
        (SubmittedById, SubmittedByName) = (by.MemberId, by.Name);
    }

    /// <summary>Keeps the focal point's word until a coordinator approves.</summary>
    public void Confirm(Confirmation confirmation, string note, RevisionSignificance significance)
    {
        (Stage, StageAt, Reason) = (DraftStage.WithCoordinators, confirmation.At, "");
        (Confirmation, Note, Significance) = (confirmation, note, significance);
        IsTakenOver = true;
    }

    /// <summary>Gives it back with a reason.</summary>
    public void SendBack(DraftStage stage, string reason, DateTime at)
    {
        if (Stage == DraftStage.WithCoordinators)
            Seen = Content;
        (Stage, StageAt, Reason, Confirmation) = (stage, at, reason, null);
    }

    /// <summary>Puts the same words under other topics and points. Whom it waits for stays, and so does who wrote it.</summary>
    public void Reclassify(PracticeContent content)
    {
        Content = content;
        Version++;
    }

    /// <summary>In how many places a passage stands.</summary>
    internal int CountOf(Passage passage) => passage.CountIn(Content) + (Seen is null ? 0 : passage.CountIn(Seen)) + passage.PlacesIn(Reason).Count + passage.PlacesIn(Note).Count;

    /// <summary>Takes a passage out; whoever is writing sees that the text changed under them. Returns in how many places it stood.</summary>
    internal int Redact(Passage passage)
    {
        var places = CountOf(passage);
        if (places == 0)
            return 0;
        Content = passage.TakeOutOf(Content);
        Title = Content.Title;
        Seen = Seen is null ? null : passage.TakeOutOf(Seen);
        (Reason, Note) = (passage.TakeOutOf(Reason), passage.TakeOutOf(Note));
        Version++;
        return places;
    }

    /// <summary>Takes a file out; whoever is writing sees that the text changed under them.</summary>
    internal void Redact(Guid fileId)
    {
        var (content, seen) = (Content.Without(fileId), Seen?.Without(fileId));
        if (content == Content && seen == Seen)
            return;
        (Content, Seen) = (content, seen);
        Version++;
    }
}
