namespace FocalPoints.Practices;

/// <summary>How sure a record is, from facts alone: its sources and files.</summary>
public static class EvidenceRule
{
    /// <summary>The level of a practice whose content carries <paramref name="own"/>, where so many States adapted it with a result.</summary>
    public static EvidenceLevel LevelOf(EvidenceLevel own, int adaptedWithResult) => adaptedWithResult > 0 ? EvidenceLevel.AdaptedElsewhere : own;

    /// <summary>The highest level that the content's facts carry. Adaptation elsewhere is not a fact of the content.</summary>
    public static EvidenceLevel LevelOf(PracticeContent content) => FactsOf(content) switch
    {
        { Evaluations: > 0 } => EvidenceLevel.Evaluated,
        { Independent: > 0 } => EvidenceLevel.IndependentlySourced,
        { Sources: > 0 } or { Documents: > 0 } => EvidenceLevel.Documented,
        _ => EvidenceLevel.Stated,
    };

    /// <summary>What the level rests on.</summary>
    public static EvidenceFacts FactsOf(PracticeContent content) => new(
        content.Sources.Count,
        content.Sources.Count(source => source.IsIndependent),
        content.Sources.Count(source => source.IsEvaluation),
        content.Attachments.Count(file => !file.IsImage));
}

/// <summary>The facts behind an <see cref="EvidenceLevel"/>.</summary>
/// <param name="Sources">All sources named.</param>
/// <param name="Independent">Those by a body that did not carry the practice out.</param>
/// <param name="Evaluations">Evaluations of the practice.</param>
/// <param name="Documents">Attached files that are no pictures.</param>
/// <param name="AdaptedWithResult">States that adapted the practice and told what came of it.</param>
public sealed record EvidenceFacts(int Sources, int Independent, int Evaluations, int Documents, int AdaptedWithResult = 0);
