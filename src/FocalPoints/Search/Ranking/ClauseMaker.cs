using FocalPoints.Search.Analysis;
using FocalPoints.Search.Indexing;

namespace FocalPoints.Search.Ranking;

/// <summary>
/// Where a word becomes what is scored: in each language of the index the group of terms that stand for it there. Whatever else a word may be
/// looked for as belongs into <see cref="TextsOf(QueryWord, string)"/>.
/// </summary>
internal sealed class ClauseMaker(IndexView view, QueryText text, Spelling spelling)
{
    /// <summary>What a word counts for that is only spelt nearly as the one that was asked for.</summary>
    private const float CloseWeight = 0.6f;

    /// <summary>What a word counts for of which only the beginning was asked for.</summary>
    private const float BeginningWeight = 0.5f;

    /// <summary>So many runs of letters of all words together are looked for; the words with the rarest first.</summary>
    private const int MostRuns = 96;

    /// <summary>Fields, each with what an occurrence counts for there, that make up a text; and what the text counts for. Labels stand beside what the practice says itself.</summary>
    private static readonly (float Weight, bool AreLabels, (string Field, float Boost)[] Fields)[] Texts =
    [
        (1, false, [(IndexFields.Title, 2), (IndexFields.Summary, 1.5f), (IndexFields.Body, 1), (IndexFields.Attached, 0.5f)]),
        (2, true, [(IndexFields.Topic, 1)]),
        (1, true, [(IndexFields.State, 1)]),
    ];

    /// <summary>Where a language is told by.</summary>
    private static readonly string[] Prose = [IndexFields.Title, IndexFields.Body];

    private readonly TermLocator locator = new(view.Reader);
    private int runs;

    /// <summary>The words of the question, in order.</summary>
    public IEnumerable<Clause> Make()
    {
        var (spoken, isAnyThere) = (SpokenLanguage(), false);
        var carrying = view.Languages.ToDictionary(language => language, language => text.WordsIn(language).Except(StopWordsOf(spoken)).ToHashSet());
        for (var at = 0; at < text.Words.Count; at++)
        {
            var word = text.Words[at];
            string[] languages = [.. view.Languages.Where(language => carrying[language].Contains(word))];
            if (languages.Length == 0)
                continue;
            foreach (var clause in text.CloseTo(word).Select(close => OfClose(at, close, languages)).Prepend(Of(at, word, languages)))
            {
                isAnyThere |= clause.Languages.Count > 0;
                yield return clause;
            }
        }

        foreach (var language in view.Languages)
        {
            foreach (var (word, pair) in text.Translation.PairsIn(language))
            {
                if (TextsOf([], [new WeightedTerm(pair.Term, 1)], language) is not { Count: > 0 } texts)
                    continue;
                isAnyThere = true;
                yield return new Clause(text.IndexOf(word), pair.Weight, [texts], [], 0);
            }
        }

        for (var at = 0; at < text.Beginnings.Count; at++)
            yield return OfBeginning(text.Words.Count + at, text.Beginnings[at], 1);
        if (text.LastWord.Length > 0 && !IsKnown(text.LastWord))
            yield return OfBeginning(text.Words.Count - 1, text.LastWord, BeginningWeight);
        text.Note(spoken, isFoundByRunsAlone: !isAnyThere && text.Beginnings.Count == 0 && text.Words.Count > 0);
    }

    private IEnumerable<QueryWord> StopWordsOf(string language)
    {
        var carrying = text.WordsIn(language);
        return text.Words.Where(word => !carrying.Contains(word));
    }

    /// <summary>What stands for a word in texts of a language.</summary>
    private List<TermGroup> TextsOf(QueryWord word, string language)
    {
        var own = word.TermsIn(language);
        if (IndexFields.Texts.Any(field => own.Any(term => locator.Has(IndexFields.In(field, language), term))))
            text.Translation.TakeAsWritten(word, language);
        return TextsOf([.. own.Select(term => new WeightedTerm(term, 1))],
            [.. text.Translation.TermsOf(word, language).Where(term => !own.Contains(term.Term)).Select(term => new WeightedTerm(term.Term, term.Weight))], language);
    }

    private Clause Of(int at, QueryWord word, IReadOnlyList<string> languages) => new(
        at,
        1,
        [.. languages.Select(language => TextsOf(word, language)).Where(texts => texts.Count > 0)],
        RunsOf(word, languages, out var count),
        count);

    private Clause OfClose(int at, QueryWord close, IReadOnlyList<string> languages) =>
        new(at, CloseWeight, [.. languages.Select(language => TextsOf(close, language)).Append(WordsOnly([close.Word])).Where(texts => texts.Count > 0)], [], 0);

    private Clause OfBeginning(int at, string beginning, float weight) => new(at, weight, [WordsOnly(spelling.Beginning(beginning))], [], 0);

    // Labels stand in every language as they are: what a word is called in another says nothing more about them.
    private List<TermGroup> TextsOf(IReadOnlyList<WeightedTerm> own, IReadOnlyList<WeightedTerm> translated, string language) =>
        [.. Texts.Select(text => Locate([.. text.Fields.Select(field => (IndexFields.In(field.Field, language), field.Boost))], text.AreLabels ? own : [.. own, .. translated], text.Weight)).OfType<TermGroup>()];

    private List<TermGroup> WordsOnly(IEnumerable<string> words) =>
        Locate([(IndexFields.Words, 1)], [.. words.Select(word => new WeightedTerm(word, 1))], 1) is { } located ? [located] : [];

    private List<List<TermGroup>> RunsOf(QueryWord word, IReadOnlyList<string> languages, out int count)
    {
        var grams = word.System is WritingSystem.Unspaced or WritingSystem.Hangul ? [] : WordGrams.Of(word.Word).Distinct().ToList();
        count = grams.Count;
        if (count == 0 || runs + count > MostRuns)
            return [];
        runs += count;
        return [.. languages.Select(language => grams.Select(gram => Locate([(IndexFields.In(IndexFields.Grams, language), 1)], [new WeightedTerm(gram, 1)], 1)).OfType<TermGroup>().ToList())
            .Where(found => found.Count > 0)];
    }

    /// <summary>The terms in the fields of one text; null where none is there. Rare is what few texts have, in whichever field.</summary>
    private TermGroup? Locate(IReadOnlyList<(string Field, float Boost)> fields, IReadOnlyList<WeightedTerm> terms, float weight)
    {
        var found = new List<FieldTerms>(fields.Count);
        var (with, all) = (0L, 0L);
        foreach (var (field, boost) in fields)
        {
            var size = view.SizeOf(field);
            if (size.Documents == 0)
                continue;
            List<LocatedTerm> here = [.. terms.Select(term => locator.Find(field, term)).OfType<LocatedTerm>()];
            (with, all) = (Math.Max(with, here.Sum(term => term.Documents)), Math.Max(all, size.Documents));
            if (here.Count > 0)
                found.Add(new FieldTerms(field, boost, size, locator.Open(field), here));
        }

        return found.Count == 0 ? null : new TermGroup(weight * FieldSimilarity.Rarity(with, all), found);
    }

    private bool IsKnown(string word) => locator.Has(IndexFields.Words, word);

    /// <summary>The language whose texts know most of the words, and of several the one whose texts have them most often: its stop words say nothing in other languages either.</summary>
    private string SpokenLanguage()
    {
        var (best, most) = ("", (Words: 0, Documents: 0L));
        foreach (var language in view.Languages)
        {
            var known = text.Words.Select(text.MeantBy).Select(word => Prose.Max(field => word.TermsIn(language).Max(term => locator.Documents(IndexFields.In(field, language), term)))).ToList();
            var here = (known.Count(documents => documents > 0), known.Sum());
            if (here.CompareTo(most) > 0)
                (best, most) = (language, here);
        }

        return best;
    }
}
