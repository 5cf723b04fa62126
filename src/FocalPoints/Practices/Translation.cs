using FocalPoints.Practices.Redaction;

namespace FocalPoints.Practices;

/// <summary>Who made a translation.</summary>
public enum TranslationOrigin
{
    Human,
    Machine,
}

/// <summary>The same practice in another language, tied to the revision it was made from.</summary>
public sealed class Translation
{
    private PracticeContent content = new();

    public Guid PracticeId { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    public int RevisionNumber { get; init; }

    public TranslationOrigin Origin { get; init; }

    public bool IsChecked { get; init; }

    /// <summary>False where parts are left in the original language.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The translated text; what is not translated is empty. Classification and figures are taken from the original.</summary>
    public required PracticeContent Content { get => content; init => content = value; }

    internal int Redact(Passage passage)
    {
        var places = passage.CountIn(content);
        content = passage.TakeOutOf(content);
        return places;
    }

    internal void Redact(Guid fileId) => content = content.Without(fileId);
}
