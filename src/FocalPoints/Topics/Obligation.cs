using FocalPoints.Data.ReferenceData;
using FocalPoints.Kernel;

namespace FocalPoints.Topics;

/// <summary>
/// A duty under the Convention: the nine points of Article 5 that a practice can serve (5.1 and 5.2(a) to (h)), the chapeau of
/// 5.2, and provisions outside Article 5 that bear on it.
/// </summary>
public sealed class Obligation : IReferenceRecord
{
    /// <summary>As in <c>ccm-art-5-2-h</c>.</summary>
    public required string Id { get; init; }

    /// <summary>As in <c>5.2(h)</c>, or the provision's name outside Article 5, as in <c>Article 6(7)</c>.</summary>
    public required string Paragraph { get; set; }

    public LocalText Title { get; set; } = [];

    /// <summary>A shorter title for ledgers, as in <c>Assess needs</c>; empty where a practice cannot serve it.</summary>
    public LocalText ShortTitle { get; set; } = [];

    /// <summary>Our own words, English; never quoted as the treaty's text.</summary>
    public string Paraphrase { get; set; } = "";

    /// <summary>Whether a practice can name it.</summary>
    public bool IsPoint { get; set; }

    /// <summary>False for a provision outside Article 5.</summary>
    public bool IsInArticle5 { get; set; }

    /// <summary>The treaty's order.</summary>
    public int Position { get; set; }

    public List<string> ThemeIds { get; set; } = [];

    public Verification Verification { get; set; }

    public string? ReferenceDigest { get; set; }

    public DateTime? EditedAt { get; set; }

    /// <summary>What stands in the margin: <c>5.1</c>, <c>(a)</c> to <c>(h)</c>.</summary>
    public string Letter => Paragraph.StartsWith("5.2(", StringComparison.Ordinal) ? Paragraph[3..] : Paragraph;
}
