using FocalPoints.Members;

namespace FocalPoints.Curation.Desk;

/// <summary>What may wait, in the order in which a desk tells of it.</summary>
public enum DeskMatter
{
    /// <summary>What States published or changed, or want approved, and no coordinator has looked at.</summary>
    Reviews,

    /// <summary>Those of them that the person took.</summary>
    OwnReviews,

    /// <summary>What members reported and nobody decided.</summary>
    Reports,

    /// <summary>Who asked for an account and was not answered.</summary>
    Requests,

    /// <summary>Affected States whose post of focal point counts as vacant.</summary>
    Vacancies,

    /// <summary>Drafts prepared for States that their focal points declined.</summary>
    Declined,

    /// <summary>Drafts for States that are begun and not handed to their focal points.</summary>
    Begun,

    /// <summary>What States were asked to change and have not changed yet.</summary>
    WithStates,

    /// <summary>Drafts prepared for States that wait for their focal points.</summary>
    WithFocalPoints,
}

/// <summary>How much of something waits; never 0.</summary>
public sealed record DeskLine(DeskMatter Matter, int Count)
{
    /// <summary>Whether it is for a State to do the next step; else for those whose desk it is.</summary>
    public bool IsForStates => Matter is DeskMatter.WithStates or DeskMatter.WithFocalPoints;
}

/// <summary>A mandate of the person that ends soon.</summary>
/// <param name="Until">When rights end, UTC.</param>
public sealed record DeskMandate(MandateRole Role, string? StateId, string Organisation, DateTime Until);

/// <summary>All that waits for a coordinator or the secretariat, and what of their own rights ends soon, the first to end first.</summary>
public sealed record DeskView(IReadOnlyList<DeskLine> Lines, IReadOnlyList<DeskMandate> Ending);
