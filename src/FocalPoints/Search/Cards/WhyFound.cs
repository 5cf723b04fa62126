using FocalPoints.Practices;
using FocalPoints.Search.Analysis;
using FocalPoints.Search.Indexing;
using FocalPoints.Search.Ranking;
using Lucene.Net.Index;

namespace FocalPoints.Search.Cards;

/// <summary>Tells which words of a question a document has, in whichever spelling or language, and where.</summary>
internal static class WhyFound
{
    /// <summary>Of a longer question the first words are told.</summary>
    private const int MostWords = 8;

    private static readonly Dictionary<string, PlaceFound> Places = new()
    {
        [IndexFields.Title] = PlaceFound.Title,
        [IndexFields.Summary] = PlaceFound.Summary,
        [IndexFields.Body] = PlaceFound.Text,
        [IndexFields.Attached] = PlaceFound.Attachment,
        [IndexFields.Topic] = PlaceFound.Topic,
        [IndexFields.State] = PlaceFound.State,
    };

    /// <summary>The words that each document has, in the order of the question, each with its places.</summary>
    public static ILookup<int, WordFound> In(IndexView view, IReadOnlyList<int> documents, QueryText text)
    {
        var found = new List<(int Document, WordFound Word)>();
        // Words that are one label, and the pairs of characters of a script without spaces, are told as one.
        foreach (var (asked, words) in text.Words.Where(word => !word.IsStopWord).Take(MostWords).GroupBy(text.AskedAs).Select(group => (group.Key, group.ToList())))
        {
            var places = documents.ToDictionary(document => document, _ => new SortedSet<PlaceFound>());
            foreach (var language in view.Languages)
            {
                var alternatives = AlternativesIn(language, words, text);
                foreach (var (field, place) in Places.Where(field => view.SizeOf(IndexFields.In(field.Key, language)).Documents > 0))
                {
                    // Labels stand in every language as they are.
                    var looked = alternatives.Where(alternative => !alternative.IsTranslated || place is not (PlaceFound.Topic or PlaceFound.State)).ToList();
                    foreach (var document in documents.Where(document => !places[document].Contains(place) && looked.Exists(alternative => alternative.IsIn(view, document, IndexFields.In(field, language)))))
                        places[document].Add(place);
                }
            }

            found.AddRange(places.Where(document => document.Value.Count > 0).Select(document => (document.Key, new WordFound(asked, [.. document.Value]))));
        }

        return found.ToLookup(pair => pair.Document, pair => pair.Word);
    }

    private static List<Alternative> AlternativesIn(string language, List<QueryWord> words, QueryText text)
    {
        var own = words.SelectMany(word => word.TermsIn(language).Concat(text.CloseTo(word).SelectMany(close => close.TermsIn(language)))).Distinct().ToList();
        var translated = words.SelectMany(word => text.Translation.TermsOf(text.MeantBy(word), language)).Select(term => term.Term).Distinct().ToList();
        var pairs = text.Translation.PairsIn(language).Where(pair => words.Exists(word => text.MeantBy(word) == pair.Word)).Select(pair => pair.Term.Term).Distinct().ToList();
        return [new Alternative(own, words[0].System == WritingSystem.Unspaced ? own.Count : 1, false), new Alternative(translated, 1, true), new Alternative(pairs, Math.Min(2, pairs.Count), true)];
    }

    /// <summary>Terms that stand for a word in a language, and how many of them a text has to have: pairs of characters say little each.</summary>
    private sealed record Alternative(IReadOnlyList<string> Terms, int Least, bool IsTranslated)
    {
        public bool IsIn(IndexView view, int document, string field)
        {
            var leaf = view.Reader.Leaves[ReaderUtil.SubIndex(document, view.Reader.Leaves)];
            return Terms.Count > 0 && Terms.Where(term => leaf.AtomicReader.GetTermDocsEnum(new Term(field, term)) is { } documents && documents.Advance(document - leaf.DocBase) == document - leaf.DocBase)
                .Take(Least).Count() == Least;
        }
    }
}
