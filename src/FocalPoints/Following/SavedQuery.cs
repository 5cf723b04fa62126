using FocalPoints.Practices;
using FocalPoints.Search;
using Microsoft.Extensions.Primitives;

namespace FocalPoints.Following;

/// <summary>A question to the browse page that is kept: its address, as copied from there, or the query alone.</summary>
internal static class SavedQuery
{
    /// <summary>Longer than any list that a person narrowed by hand, in characters.</summary>
    public const int MaxLength = 1000;

    /// <summary>The canonical query without its question mark; null where it was not understood whole, or asks for everything.</summary>
    public static string? Canonical(string typed, Vocabulary vocabulary)
    {
        if (typed.Length > MaxLength)
            return null;
        var (input, problems) = SearchInput.Parse(Split(typed), vocabulary);
        return problems.Count > 0 || input.IsEverything ? null : (input with { Page = 1 }).ToQuery().TrimStart('?');
    }

    /// <summary>The question. What the vocabulary does not know any more is left out.</summary>
    public static SearchInput Read(string query, int page, Vocabulary vocabulary) => SearchInput.Parse(Split(query), vocabulary).Input with { Page = page };

    private static IEnumerable<KeyValuePair<string, StringValues>> Split(string query) => query[(query.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('#')[0]
        .Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
        .GroupBy(pair => Decode(pair[0]), pair => Decode(pair.ElementAtOrDefault(1) ?? ""))
        .Select(group => KeyValuePair.Create(group.Key, new StringValues([.. group])));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
