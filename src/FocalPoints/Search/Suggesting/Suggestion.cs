namespace FocalPoints.Search.Suggesting;

/// <summary>What is suggested.</summary>
public enum SuggestionKind
{
    Theme,
    State,
    Practice,
    Word,
}

/// <summary>Something that somebody may mean by what they have typed so far.</summary>
/// <param name="Text">What people read: a name in the language of the interface, a title, or what to search for.</param>
/// <param name="Language">BCP 47; null for words, whose language nobody knows.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, string? Language)
{
    /// <summary>The id of a theme or a State, the number of a practice; empty for words.</summary>
    public string Id { get; init; } = "";

    /// <summary>The readable part of a practice's address; empty for all else.</summary>
    public string Slug { get; init; } = "";

    /// <summary>True where the title is that of a translation.</summary>
    public bool IsTranslation { get; init; }

    /// <summary>The name that begins so, where the one that is shown does not.</summary>
    public NamedAs? Also { get; init; }
}

/// <summary>Another name of a theme or a State.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record NamedAs(string Text, string Language);
