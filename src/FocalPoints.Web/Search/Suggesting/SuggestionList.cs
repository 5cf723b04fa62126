using FocalPoints.Search.Suggesting;
using FocalPoints.Web.Practices;
using FocalPoints.Web.Shared;
using FocalPoints.Web.Shared.Words;
using FocalPoints.Web.States;
using FocalPoints.Web.Topics;

namespace FocalPoints.Web.Search.Suggesting;

/// <summary>The list under a search box, in words that people read.</summary>
/// <param name="Label">The list's name.</param>
/// <param name="Message">How many there are, to be said.</param>
public sealed record SuggestionList(string Label, string Message, IReadOnlyList<SuggestionGroup> Groups)
{
    internal static SuggestionList Of(IReadOnlyList<Suggestion> suggestions) => new(
        SuggestingText.Label,
        suggestions.Count == 0 ? SuggestingText.None : Plural.Of(suggestions.Count, SuggestingText.CountOne, SuggestingText.CountOther),
        [.. suggestions.GroupBy(suggestion => suggestion.Kind).Select(group => new SuggestionGroup(NameOf(group.Key), [.. group.Select(ItemOf)]))]);

    private static string NameOf(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Theme => SuggestingText.Themes,
        SuggestionKind.State => SuggestingText.States,
        SuggestionKind.Practice => SuggestingText.Practices,
        _ => SuggestingText.Words,
    };

    private static SuggestionItem ItemOf(Suggestion suggestion) => In(suggestion.Language, suggestion.Text) with
    {
        Url = suggestion.Kind switch
        {
            SuggestionKind.Theme => TopicUrls.Theme(suggestion.Id),
            SuggestionKind.State => StateUrls.Read(suggestion.Id),
            SuggestionKind.Practice => PracticeUrls.Read(suggestion.Id, suggestion.Slug, suggestion.IsTranslation ? suggestion.Language : null),
            _ => null,
        },
        Also = suggestion.Also is { } also ? In(also.Language, also.Text) : null,
    };

    private static SuggestionItem In(string? language, string text) => new(text)
    {
        Lang = language is null ? null : LanguageNames.Foreign(language),
        Dir = language is null ? null : LanguageNames.DirectionOf(language),
    };
}

/// <summary>The suggestions of one kind.</summary>
public sealed record SuggestionGroup(string Name, IReadOnlyList<SuggestionItem> Items);

/// <summary>One suggestion, or another name of it.</summary>
public sealed record SuggestionItem(string Text)
{
    /// <summary>BCP 47, where it is not the page's own language.</summary>
    public string? Lang { get; init; }

    /// <summary>As the attribute; null for left to right, or for what nobody knows.</summary>
    public string? Dir { get; init; }

    /// <summary>Where it leads; null for words, which are searched for.</summary>
    public string? Url { get; init; }

    /// <summary>The name that begins as was typed, where the one that is shown does not.</summary>
    public SuggestionItem? Also { get; init; }
}
