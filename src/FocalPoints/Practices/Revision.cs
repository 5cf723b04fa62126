using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Redaction;

namespace FocalPoints.Practices;

/// <summary>How much a revision changes for its readers and translators.</summary>
public enum RevisionSignificance
{
    Typo,
    Minor,
    Major,
}

/// <summary>A published state of a practice. Never changes, but that personal data is taken out.</summary>
public sealed class Revision
{
    private PracticeContent content = new();
    private string note = "";

    public Guid PracticeId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    public required PracticeContent Content { get => content; init => content = value; }

    /// <summary>UTC.</summary>
    public DateTime PublishedAt { get; init; }

    /// <summary>Null for what the system loaded.</summary>
    public Guid? PublishedById { get; init; }

    public string Note { get => note; init => note = value; }

    public RevisionSignificance Significance { get; init; }

    /// <summary>Who confirmed it in the State's name; null for what the system loaded.</summary>
    public Confirmation? Confirmation { get; init; }

    internal int Redact(Passage passage)
    {
        var places = passage.CountIn(content) + passage.PlacesIn(note).Count;
        content = passage.TakeOutOf(content);
        note = passage.TakeOutOf(note);
        return places;
    }

    internal bool Redact(Guid fileId)
    {
        var hasIt = content.Attachments.Any(file => file.FileId == fileId);
        if (hasIt)
            content = content with { Attachments = [.. content.Attachments.Select(file => file.FileId == fileId ? file with { Name = Passage.Mark, Title = "", AltText = "" } : file)] };
        return hasIt;
    }
}
