using System.Globalization;
using FocalPoints.Practices;
using FocalPoints.Search.Analysis;

namespace FocalPoints.Search.Suggesting;

/// <summary>The names of themes and States in every language, as words. Made once for a snapshot of the vocabulary; what did not change is taken over from the one before.</summary>
internal sealed class SuggestedNames
{
    private readonly Dictionary<(string Language, string Text), Name> known = [];
    private readonly IReadOnlyList<Entry> themes, states, statesByAllNames;

    public SuggestedNames(Vocabulary vocabulary, SuggestedNames? before)
    {
        Vocabulary = vocabulary;
        themes = [.. vocabulary.CurrentThemes.Select(theme => new Entry(theme.Id, theme.Label,
            [.. NamesOf(theme.Label, true), .. theme.Synonyms.SelectMany(synonyms => synonyms.Value.Select(synonym => Make(synonyms.Key, synonym, false)))]))];
        states = [.. vocabulary.States.Values.OrderBy(state => state.Id, StringComparer.Ordinal).Select(state => new Entry(state.Id, state.Name, [.. NamesOf(state.Name, true)]))];
        statesByAllNames = [.. states.Select(state => state with { Names = [.. state.Names, .. NamesOf(vocabulary.States[state.Id].OfficialName, false)] })];

        IEnumerable<Name> NamesOf(Kernel.LocalText names, bool isLabel) => names.Select(name => Make(name.Key, name.Value, isLabel));

        Name Make(string language, string text, bool isLabel)
        {
            if (!known.TryGetValue((language, text), out var name))
                known[(language, text)] = name = before?.known.GetValueOrDefault((language, text)) ?? new Name(language, text, isLabel, TextAnalysis.Analyze(text, language));
            return name.IsLabel == isLabel ? name : name with { IsLabel = isLabel };
        }
    }

    /// <summary>Where the names are from.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Themes of which a name begins so, best first.</summary>
    /// <param name="counts">How many practices each has; those without one are left out.</param>
    public IEnumerable<Suggestion> Themes(TypedBeginning typed, IReadOnlyDictionary<string, int> counts, CultureInfo culture, int most) =>
        Find(SuggestionKind.Theme, themes, typed, counts, culture, most);

    /// <summary>States, as themes. Their official names count where more than a word is typed: half of them begin with a republic.</summary>
    public IEnumerable<Suggestion> States(TypedBeginning typed, IReadOnlyDictionary<string, int> counts, CultureInfo culture, int most) =>
        Find(SuggestionKind.State, typed.Words.Count > 0 ? statesByAllNames : states, typed, counts, culture, most);

    private static IEnumerable<Suggestion> Find(SuggestionKind kind, IReadOnlyList<Entry> entries, TypedBeginning typed, IReadOnlyDictionary<string, int> counts, CultureInfo culture, int most) =>
        entries.Where(entry => counts.ContainsKey(entry.Id))
            .Select(entry => (Entry: entry, Match: BestOf(entry, typed, culture)))
            .Where(found => found.Match.Name is not null)
            .OrderByDescending(found => found.Match.Worth).ThenByDescending(found => counts[found.Entry.Id])
            .Take(most)
            .Select(found => SuggestionOf(kind, found.Entry, found.Match.Name!, culture));

    private static (Name? Name, int Worth) BestOf(Entry entry, TypedBeginning typed, CultureInfo culture)
    {
        (Name? Name, int Worth) best = (null, 0);
        foreach (var name in entry.Names)
        {
            if (!typed.Matches(name.Tokens))
                continue;
            var isOfTheReader = name.Language.Equals(culture.TwoLetterISOLanguageName, StringComparison.OrdinalIgnoreCase);
            var worth = 1 + (isOfTheReader ? 4 : 0) + (typed.StartsWith(name.Tokens) ? 3 : 0) + (name.IsLabel ? 1 : 0);

            // Where the name that is shown answers, no other is told.
            if (isOfTheReader && name.IsLabel)
                return (name, Math.Max(worth, best.Worth));
            if (worth > best.Worth)
                best = (name, worth);
        }

        return best;
    }

    private static Suggestion SuggestionOf(SuggestionKind kind, Entry entry, Name matched, CultureInfo culture)
    {
        var shown = entry.Shown.In(culture);
        var isShown = matched.Text.Equals(shown, StringComparison.OrdinalIgnoreCase);
        return new Suggestion(kind, shown, entry.Shown.LanguageIn(culture)) { Id = entry.Id, Also = isShown ? null : new NamedAs(matched.Text, matched.Language) };
    }

    private sealed record Name(string Language, string Text, bool IsLabel, IReadOnlyList<Token> Tokens);

    private sealed record Entry(string Id, Kernel.LocalText Shown, IReadOnlyList<Name> Names);
}
