using FocalPoints.States;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Members;

/// <summary>What a person may be on the exchange; in the order in which one speaks for a person who has several.</summary>
public enum MandateRole
{
    /// <summary>The person a State named under Article 5.2(g). Publishes in its name.</summary>
    FocalPoint,

    /// <summary>Somebody of that State's ministries or organisations who drafts for the focal point.</summary>
    Contributor,

    /// <summary>One of the Coordinators on Victim Assistance.</summary>
    Coordinator,

    /// <summary>The secretariat: accounts, mandates, treaty framework.</summary>
    Secretariat,

    /// <summary>Any State or organisation that takes part.</summary>
    Member,
}

/// <summary>The only source of rights: a person, a role, a State or organisation, from, until, and the nomination it rests on.</summary>
public sealed class Mandate
{
    /// <summary>The longest name of an organisation, in text elements.</summary>
    public const int OrganisationMaxLength = 200;

    /// <summary>The longest nomination reference, in text elements.</summary>
    public const int NominationMaxLength = 200;

    public Guid Id { get; init; } = Guid.NewGuid();

    public Guid MemberId { get; init; }

    public Member? Member { get; init; }

    public MandateRole Role { get; init; }

    /// <summary>The State; required for focal points and contributors, null for the secretariat and most organisations.</summary>
    public string? StateId { get; init; }

    /// <summary>The institution or organisation, as it wants to be shown; may be empty for a focal point.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>When rights begin, UTC.</summary>
    public DateTime From { get; init; }

    /// <summary>When rights end, UTC; null while no end is known.</summary>
    public DateTime? Until { get; private set; }

    /// <summary>The note or letter that the mandate rests on.</summary>
    public string Nomination { get; init; } = "";

    /// <summary>When people were told that it ends soon, UTC; null while they were not.</summary>
    public DateTime? EndNoticedAt { get; private set; }

    /// <summary>A mandate with a known end.</summary>
    public Mandate Ending(DateTime until)
    {
        Until = until;
        return this;
    }

    /// <summary>Its holder and the coordinators were told that it ends soon.</summary>
    public void NoticeEnd(DateTime at) => EndNoticedAt = at;

    /// <summary>Ends the mandate then, at the latest. An earlier end stays.</summary>
    public void End(DateTime at) => Until = Until is { } until && until < at ? until : at;

    /// <summary>True while the mandate gives rights.</summary>
    public bool IsInForce(DateTime at) => From <= at && (Until is null || at < Until);

    /// <summary>A moment of the last day with rights, UTC: they end at midnight after it.</summary>
    /// <param name="until">As in <see cref="Until"/>.</param>
    public static DateTime LastDayOf(DateTime until) => until.AddTicks(-1);
}

/// <summary>The rule of <see cref="Mandate.IsInForce"/> for the database.</summary>
internal static class MandatesInForce
{
    /// <summary>Those that give rights at a moment.</summary>
    public static IQueryable<Mandate> InForce(this IQueryable<Mandate> mandates, DateTime at) => mandates.Where(mandate => mandate.From <= at && (mandate.Until == null || at < mandate.Until));

    /// <summary>Those of them whose people can act on them: not those of paused accounts.</summary>
    public static IQueryable<Mandate> Held(this IQueryable<Mandate> mandates, DateTime at) => mandates.InForce(at).Where(mandate => mandate.Member!.PausedAt == null);
}

internal sealed class MandateMapping : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> builder)
    {
        builder.HasOne(mandate => mandate.Member).WithMany(member => member.Mandates).HasForeignKey(mandate => mandate.MemberId);
        builder.HasOne<State>().WithMany().HasForeignKey(mandate => mandate.StateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(mandate => new { mandate.StateId, mandate.Role });
    }
}
