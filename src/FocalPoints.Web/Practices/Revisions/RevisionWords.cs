using FocalPoints.Practices;
using FocalPoints.Practices.Revisions;

namespace FocalPoints.Web.Practices.Revisions;

/// <summary>Revisions in words.</summary>
public static class RevisionWords
{
    /// <summary>As in "Revision 3".</summary>
    public static string NameOf(int number) => string.Format(RevisionsText.Name, number);

    /// <summary>Number, how much it changed, and <c>{0}</c> for when.</summary>
    public static string WhenOf(RevisionLine line) => string.Format(RevisionsText.WhenOf, NameOf(line.Number), HowMuch(line), "{0}");

    /// <summary>How much it changed, in a word.</summary>
    public static string HowMuch(RevisionLine line) => line switch
    {
        { Number: 1 } => RevisionsText.First,
        { Significance: RevisionSignificance.Typo } => RevisionsText.Typo,
        { Significance: RevisionSignificance.Minor } => RevisionsText.Minor,
        _ => RevisionsText.Major,
    };
}
