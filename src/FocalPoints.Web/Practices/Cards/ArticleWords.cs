using FocalPoints.Practices;

namespace FocalPoints.Web.Practices.Cards;

/// <summary>Points of Article 5 in words.</summary>
public static class ArticleWords
{
    /// <summary>As in <c>Article 5.1, 5.2(a), (g)</c>: the paragraph is named once, then its letters alone. Empty without a known point.</summary>
    public static string Of(IReadOnlyList<string> obligations, Vocabulary vocabulary)
    {
        var points = vocabulary.Points.Where(point => obligations.Contains(point.Id)).ToList();
        var firstLetter = points.FirstOrDefault(point => point.Letter != point.Paragraph);
        var names = points.Select(point => point == firstLetter ? point.Paragraph : point.Letter);
        return points.Count == 0 ? "" : string.Format(PracticeCardText.Article, string.Join(", ", names));
    }
}
