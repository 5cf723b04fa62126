using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Search.Indexing;
using FocalPoints.Search.Ranking;
using FocalPoints.Search.Translating;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace FocalPoints.Following.Telling;

/// <summary>Which of a few practices many questions find: as the list of each would, with the rights of who asks.</summary>
public sealed class MatchQuestions(PracticeIndex index, ReadVocabulary vocabularies, ReadLexicon lexicons)
{
    /// <summary>The practices, by question and asker. The same question asked with the same rights is answered once; no statement is sent for any of them.</summary>
    /// <param name="among">At most <see cref="ReadNews.MaxLines"/>.</param>
    internal async Task<Func<SearchInput, Actor, IReadOnlySet<Guid>>> Among(IReadOnlyCollection<Guid> among, IEnumerable<(SearchInput Question, Actor Actor)> asked, CancellationToken cancel)
    {
        var answers = new Dictionary<(string, string), IReadOnlySet<Guid>>();
        if (among.Count > 0)
        {
            using var view = await index.Open(cancel);
            var vocabulary = await vocabularies.Read(cancel);
            var documents = new BooleanQuery();
            foreach (var id in among)
                documents.Add(new TermQuery(new Term(IndexFields.Id, id.ToString("N"))), Occur.SHOULD);
            var few = view.Searcher.Search(documents, among.Count).ScoreDocs.Select(hit => hit.Doc).ToHashSet();
            foreach (var (question, actor) in asked)
            {
                if (few.Count == 0 || answers.ContainsKey(KeyOf(question, actor)))
                    continue;
                var found = new FoundPractices(view, PracticeAccess.AudiencesOf(actor), question.FiltersIn(vocabulary), SearchSort.Newest, few.Count) { Among = few };
                if (question.Text.Length == 0)
                    view.Searcher.Search(documents, found);
                else
                    RankedSearch.Find(view, new QueryText(question.Text, await lexicons.Read(cancel)), isEmpty: false, found);
                answers[KeyOf(question, actor)] = found.TakeBest().Select(hit => view.IdOf(hit.Document)).ToHashSet();
            }
        }

        return (question, actor) => answers.GetValueOrDefault(KeyOf(question, actor)) ?? new HashSet<Guid>();
    }

    private static (string, string) KeyOf(SearchInput question, Actor actor) => (question.ToQuery(), string.Join(' ', PracticeAccess.AudiencesOf(actor)));
}
