using FocalPoints.Data.ReferenceData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Treaty;

/// <summary>A plan that a Meeting of States Parties or Review Conference adopted. No code may assume which one is current.</summary>
public sealed class ActionPlan : IReferenceRecord
{
    /// <summary>As in <c>lausanne-action-plan</c>.</summary>
    public required string Id { get; init; }

    public required string Title { get; set; }

    public required string Abbreviation { get; set; }

    /// <summary>The id of the meeting that adopted it.</summary>
    public string? AdoptedAtId { get; set; }

    public DateOnly? AdoptedOn { get; set; }

    public int StartYear { get; set; }

    public int? EndYear { get; set; }

    public string Period { get; set; } = "";

    public int? TotalActions { get; set; }

    public List<Action> Actions { get; } = [];

    /// <summary>Counts the changes that people made. Whoever changes it names the version they read.</summary>
    public int Version { get; set; }

    public Verification Verification { get; set; }

    public string? ReferenceDigest { get; set; }

    public DateTime? EditedAt { get; set; }
}

/// <summary>An action of a plan that concerns victim assistance.</summary>
public sealed class Action : IReferenceRecord
{
    /// <summary>As in <c>lap-31</c>.</summary>
    public required string Id { get; init; }

    public required string PlanId { get; init; }

    public ActionPlan? Plan { get; init; }

    /// <summary>As in <c>31</c> or <c>4.1</c>.</summary>
    public required string Number { get; set; }

    /// <summary>Empty where the wording could not be verified: then the number alone is shown.</summary>
    public string Title { get; set; } = "";

    /// <summary>Our own words, English; empty where the wording has not been verified.</summary>
    public string Paraphrase { get; set; } = "";

    public string Deadline { get; set; } = "";

    /// <summary>The sub-actions and aims that the plan lists under it; empty where none were read.</summary>
    public List<ActionPart> Parts { get; set; } = [];

    public List<string> ObligationIds { get; set; } = [];

    public List<string> ThemeIds { get; set; } = [];

    /// <summary>The plan's order.</summary>
    public int Position { get; set; }

    /// <summary>Counts the changes that people made. Whoever changes it names the version they read.</summary>
    public int Version { get; set; }

    public Verification Verification { get; set; }

    public string? ReferenceDigest { get; set; }

    public DateTime? EditedAt { get; set; }
}

/// <summary>A sub-action, or an aim that the plan sets under an action. Our own words, English.</summary>
/// <param name="Number">As in <c>4.1(a)</c>; empty for an aim.</param>
/// <param name="Title">May be empty.</param>
public sealed record ActionPart(string Number, string Title, string Text);

internal sealed class ActionPlanMapping : IEntityTypeConfiguration<ActionPlan>, IEntityTypeConfiguration<Action>
{
    public void Configure(EntityTypeBuilder<ActionPlan> builder)
    {
        builder.HasMany(plan => plan.Actions).WithOne(action => action.Plan).HasForeignKey(action => action.PlanId);
        builder.Property(plan => plan.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Action> builder) => builder.Property(action => action.Version).IsConcurrencyToken();
}
