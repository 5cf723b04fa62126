using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Treaty;

/// <summary>How an action of one plan answers to an action of another (skos:mappingRelation). Where nothing is said, it does not.</summary>
public enum ActionMatch
{
    /// <summary>They ask for the same.</summary>
    Exact,

    /// <summary>They ask for nearly the same.</summary>
    Close,

    /// <summary>The other asks for more than the one.</summary>
    Broader,

    /// <summary>The other asks for less than the one.</summary>
    Narrower,
}

/// <summary>That an action of the first plan answers to one of the second.</summary>
public sealed record ActionMapping(string FirstId, string SecondId, ActionMatch Match);

/// <summary>
/// What the actions of two plans have to do with each other, so that what was recorded under one plan is found under the other. One for each
/// two plans; the first is the one whose id comes first.
/// </summary>
public sealed class Crosswalk
{
    public required string FirstPlanId { get; init; }

    public required string SecondPlanId { get; init; }

    public List<ActionMapping> Mappings { get; private set; } = [];

    /// <summary>Counts the changes. Whoever changes it names the version they read; 0 for one that nobody made yet.</summary>
    public int Version { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime EditedAt { get; private set; }

    /// <summary>Two plans in the order in which they stand here.</summary>
    public static (string First, string Second) Order(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);

    /// <summary>The same relation, seen from the other plan.</summary>
    public static ActionMatch Inverse(ActionMatch match) => match switch
    {
        ActionMatch.Broader => ActionMatch.Narrower,
        ActionMatch.Narrower => ActionMatch.Broader,
        _ => match,
    };

    /// <summary>A mapping that was told from either side, in the order of this crosswalk.</summary>
    public ActionMapping Told(string planId, string actionId, string otherActionId, ActionMatch match) =>
        planId == FirstPlanId ? new ActionMapping(actionId, otherActionId, match) : new ActionMapping(otherActionId, actionId, Inverse(match));

    /// <summary>How an action of <paramref name="planId"/> answers to one of the other plan; null where it does not.</summary>
    public ActionMatch? MatchOf(string planId, string actionId, string otherActionId)
    {
        var isFirst = planId == FirstPlanId;
        var (first, second) = isFirst ? (actionId, otherActionId) : (otherActionId, actionId);
        return Mappings.Find(mapping => mapping.FirstId == first && mapping.SecondId == second) is not { } found ? null
            : isFirst ? found.Match : Inverse(found.Match);
    }

    /// <summary>Replaces all mappings.</summary>
    public void Put(IEnumerable<ActionMapping> mappings, DateTime at)
    {
        Mappings = [.. Sorted(mappings)];
        EditedAt = at;
        Version++;
    }

    /// <summary>Whether these mappings are the ones that stand here.</summary>
    public bool Says(IEnumerable<ActionMapping> mappings) => Sorted(mappings).SequenceEqual(Sorted(Mappings));

    private static IEnumerable<ActionMapping> Sorted(IEnumerable<ActionMapping> mappings) =>
        mappings.OrderBy(mapping => mapping.FirstId, StringComparer.Ordinal).ThenBy(mapping => mapping.SecondId, StringComparer.Ordinal);
}

internal sealed class CrosswalkMapping : IEntityTypeConfiguration<Crosswalk>
{
    public void Configure(EntityTypeBuilder<Crosswalk> builder)
    {
        builder.HasKey(crosswalk => new { crosswalk.FirstPlanId, crosswalk.SecondPlanId });
        builder.HasOne<ActionPlan>().WithMany().HasForeignKey(crosswalk => crosswalk.FirstPlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ActionPlan>().WithMany().HasForeignKey(crosswalk => crosswalk.SecondPlanId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(crosswalk => crosswalk.Version).IsConcurrencyToken();
    }
}
