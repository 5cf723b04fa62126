namespace FocalPoints.Practices;

public enum PracticeKind
{
    GoodPractice,
    LessonLearnt,

    /// <summary>What did not work; by default seen by focal points and coordinators only.</summary>
    Caution,
}

public enum PracticeStatus
{
    Draft,
    Published,
    Withdrawn,
}

/// <summary>Who may read a published practice.</summary>
public enum Visibility
{
    Public,
    Members,
    FocalPoints,
}

/// <summary>How sure a record is; computed from facts, never set by hand, in ascending order.</summary>
public enum EvidenceLevel
{
    Stated,
    Documented,
    IndependentlySourced,
    Evaluated,
    AdaptedElsewhere,
}

public enum SurvivorParticipation
{
    None,
    Informed,
    Consulted,
    CoDesigned,
    Led,
}

public enum LessonDimension
{
    People,
    Finance,
    Technical,
    Coordination,
    Law,
}

public enum CostBand
{
    Low,
    Medium,
    High,
}
