using FocalPoints.Practices;
using FocalPoints.Web.Shared;

namespace FocalPoints.Web.Practices.Cards;

/// <summary>How sure a record is, and why, in a few words.</summary>
public static class EvidenceReason
{
    /// <summary>The level's name.</summary>
    public static string NameOf(EvidenceLevel level) => level switch
    {
        EvidenceLevel.Stated => PracticesText.Stated,
        EvidenceLevel.Documented => PracticesText.Documented,
        EvidenceLevel.IndependentlySourced => PracticesText.IndependentlySourced,
        EvidenceLevel.Evaluated => PracticesText.Evaluated,
        _ => PracticesText.AdaptedElsewhere,
    };

    /// <summary>What the level rests on; no sentence of its own.</summary>
    public static string Of(EvidenceLevel level, EvidenceFacts facts) => level switch
    {
        EvidenceLevel.Stated => PracticeCardText.Stated,
        EvidenceLevel.Documented when facts.Sources == 0 => Plural.Of(facts.Documents, PracticeCardText.DocumentOne, PracticeCardText.DocumentOther),
        EvidenceLevel.Documented => Plural.Of(facts.Sources, PracticeCardText.SourceOne, PracticeCardText.SourceOther),
        EvidenceLevel.IndependentlySourced => Plural.Of(facts.Independent, PracticeCardText.IndependentOne, PracticeCardText.IndependentOther),
        EvidenceLevel.Evaluated => Plural.Of(facts.Evaluations, PracticeCardText.EvaluationOne, PracticeCardText.EvaluationOther),
        _ => Plural.Of(facts.AdaptedWithResult, PracticeCardText.AdaptedOne, PracticeCardText.AdaptedOther),
    };
}
