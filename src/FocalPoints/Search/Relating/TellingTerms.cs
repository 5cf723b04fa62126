using FocalPoints.Practices;
using FocalPoints.Search.Analysis;
using FocalPoints.Search.Indexing;
using FocalPoints.Search.Translating;
using Lucene.Net.Index;

namespace FocalPoints.Search.Relating;

/// <summary>A word to look for in the texts of a language.</summary>
/// <param name="Language">A primary subtag.</param>
/// <param name="Term">As the index holds it.</param>
/// <param name="Weight">Above zero; 1 for the practice's own words.</param>
internal readonly record struct TellingTerm(string Language, string Term, float Weight);

/// <summary>A practice that stands near another.</summary>
/// <param name="Text">Its title and summary.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Nearness">Above zero, up to 1 for the nearest.</param>
internal sealed record Neighbour(string Text, string Language, float Nearness);

/// <summary>
/// The words that tell what a practice is about: its own, what these and its topics are called in other languages, and what its neighbours say besides.
/// A word counts for more the fewer practices have it.
/// </summary>
internal sealed class TellingTerms(IndexView view)
{
    /// <summary>Enough words to tell what a practice is about.</summary>
    private const int MostOwn = 25;

    /// <summary>How many words are carried into each other language, and as how many words there.</summary>
    private const int MostCarried = 10, MostTranslations = 2;

    /// <summary>How many words the neighbours add. More of them lead away.</summary>
    private const int MostFeedback = 12;

    /// <summary>What a translation, the label of a topic and a neighbour's word weigh beside the practice's own words.</summary>
    private const float CarriedWeight = 0.8f, LabelWeight = 0.6f, FeedbackWeight = 0.4f;

    /// <summary>The words of a text that few other practices have.</summary>
    public IReadOnlyList<TellingTerm> Own(string text, string language) =>
    [
        .. WordsOf(text, language).Distinct()
            .Select(term => (Term: term, Frequency: FrequencyOf(term)))
            .Where(counted => counted.Frequency > 1)
            .OrderBy(counted => counted.Frequency).ThenBy(counted => counted.Term.Term, StringComparer.Ordinal)
            .Take(MostOwn).Select(counted => counted.Term),
    ];

    /// <summary>What the words of a text are called in the other languages that practices are in: of those that the lexicon knows, the rarest.</summary>
    public IReadOnlyList<TellingTerm> Carried(string text, string language, Lexicon lexicon)
    {
        var words = WordsOf(text, language).Distinct().Where(word => lexicon.Knows(word.Language, word.Term))
            .OrderBy(FrequencyOf).ThenBy(word => word.Term, StringComparer.Ordinal).Take(MostCarried).ToList();
        return [.. from to in view.Languages.Intersect(lexicon.Languages)
                   where to != TextAnalysis.PrimaryLanguage(language)
                   from word in words
                   from translation in lexicon.Translate(word.Language, word.Term, to).Take(MostTranslations)
                   select new TellingTerm(to, translation.Term, CarriedWeight * translation.Probability)];
    }

    /// <summary>What topics are called in every language that practices are in. A label weighs the same however many words it has.</summary>
    public IReadOnlyList<TellingTerm> LabelsOf(IEnumerable<string> themes, Vocabulary vocabulary) =>
    [
        .. from theme in themes.Select(vocabulary.CurrentTheme)
           where theme is not null
           from label in theme.Label
           where view.Languages.Contains(TextAnalysis.PrimaryLanguage(label.Key))
           let words = WordsOf(label.Value, label.Key).Distinct().ToList()
           from word in words
           select word with { Weight = LabelWeight / words.Count },
    ];

    /// <summary>
    /// The words that most of all tell what the nearest have in common, of those that are not asked for yet: each neighbour counts by its nearness, a word by its share
    /// of the neighbour's text and by how rare it is.
    /// </summary>
    public IReadOnlyList<TellingTerm> Feedback(IEnumerable<Neighbour> neighbours, IReadOnlySet<(string Language, string Term)> known)
    {
        var scores = new Dictionary<(string Language, string Term), double>();
        foreach (var neighbour in neighbours)
        {
            var words = WordsOf(neighbour.Text, neighbour.Language).ToList();
            foreach (var word in words.Where(word => !known.Contains((word.Language, word.Term))))
                scores[(word.Language, word.Term)] = scores.GetValueOrDefault((word.Language, word.Term)) + ((double)neighbour.Nearness / words.Count);
        }

        var best = scores.Select(score => (Word: new TellingTerm(score.Key.Language, score.Key.Term, 1), Share: score.Value))
            .Select(scored => (scored.Word, scored.Share, Frequency: FrequencyOf(scored.Word)))
            .Where(scored => scored.Frequency > 1)
            .Select(scored => (scored.Word, Score: scored.Share * Math.Log(1 + ((double)view.Reader.NumDocs / scored.Frequency))))
            .OrderByDescending(scored => scored.Score).ThenBy(scored => scored.Word.Language, StringComparer.Ordinal).ThenBy(scored => scored.Word.Term, StringComparer.Ordinal)
            .Take(MostFeedback).ToList();
        return [.. best.Select(scored => scored.Word with { Weight = FeedbackWeight * (float)(scored.Score / best[0].Score) })];
    }

    /// <summary>All words of a text, telling or not.</summary>
    public static IEnumerable<(string Language, string Term)> WordsIn(string text, string language) => WordsOf(text, language).Select(word => (word.Language, word.Term));

    // The practices that have a word in their title, and those that have it in their summary.
    private int FrequencyOf(TellingTerm word) => view.Reader.DocFreq(new Term(IndexFields.In(IndexFields.Summary, word.Language), word.Term))
        + view.Reader.DocFreq(new Term(IndexFields.In(IndexFields.Title, word.Language), word.Term));

    private static IEnumerable<TellingTerm> WordsOf(string text, string language) => TextAnalysis.Analyze(text, language)
        .Where(token => token.Word.Length > 1 && !token.IsStopWord)
        .Select(token => new TellingTerm(TextAnalysis.PrimaryLanguage(language), token.Term, 1));
}
