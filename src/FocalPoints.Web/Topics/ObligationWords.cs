using FocalPoints.Topics;

namespace FocalPoints.Web.Topics;

/// <summary>Obligations in words.</summary>
public static class ObligationWords
{
    /// <summary>As in <c>Article 5.2(h)</c>; a provision outside Article 5 by its own name.</summary>
    public static string Article(Obligation obligation) => char.IsAsciiDigit(obligation.Paragraph.FirstOrDefault())
        ? string.Format(TopicsText.Article, obligation.Paragraph)
        : obligation.Paragraph;

    /// <summary>The title; the short one where there is one.</summary>
    public static string Title(Obligation obligation) => obligation.ShortTitle.Count > 0 ? obligation.ShortTitle.ToString() : obligation.Title.ToString();

    /// <summary>Article and title, as in <c>Article 5.2(a): Assess needs</c>.</summary>
    public static string NameOf(Obligation obligation) => string.Format(TopicsText.ArticleAndTitle, Article(obligation), Title(obligation));
}
