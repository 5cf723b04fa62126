using FocalPoints.Practices;

namespace FocalPoints.Web.Practices.Publishing;

/// <summary>How much a revision changes, as the form and its readers say it.</summary>
internal static class SignificanceNames
{
    /// <summary>As the form sends it.</summary>
    public static string Of(RevisionSignificance significance) => significance.ToString().ToLowerInvariant();

    /// <summary>What the form sent; null for anything else.</summary>
    public static RevisionSignificance? Parse(string sent) =>
        Enum.GetValues<RevisionSignificance>().Where(significance => Of(significance) == sent).Select(significance => (RevisionSignificance?)significance).SingleOrDefault();

    /// <summary>What it means, in a sentence.</summary>
    public static string Meaning(RevisionSignificance significance) => significance switch
    {
        RevisionSignificance.Typo => PublishingText.Typo,
        RevisionSignificance.Minor => PublishingText.Minor,
        _ => PublishingText.Major,
    };
}
