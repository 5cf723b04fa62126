using FocalPoints.States;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Members.Requests;

/// <summary>What became of a request.</summary>
public enum RequestDecision
{
    /// <summary>The person has the mandate, and an account.</summary>
    Approved,

    /// <summary>The person was told why not.</summary>
    Declined,
}

/// <summary>Somebody's wish for an account. It gives nothing by itself: a coordinator or the secretariat decides, once.</summary>
public sealed class AccountRequest
{
    /// <summary>The longest reason, of the person or of who decides, in text elements.</summary>
    public const int ReasonMaxLength = 1000;

    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The person's name as they wrote it.</summary>
    public required string Name { get; init; }

    /// <summary>The address as they wrote it. Nothing proves that it is theirs before they open the account with a link that was mailed there.</summary>
    public required string Email { get; init; }

    /// <summary>The address in the form in which addresses are compared, while nobody decided; then null. Unique: an address has one open request.</summary>
    public string? OpenFor { get; private set; }

    /// <summary>Focal point, contributor or member.</summary>
    public MandateRole Role { get; init; }

    /// <summary>Null for an organisation.</summary>
    public string? StateId { get; init; }

    /// <summary>In its own words; may be empty.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>Why they ask, and who named them.</summary>
    public required string Reason { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Null while nobody decided.</summary>
    public RequestDecision? Decision { get; private set; }

    /// <summary>UTC; null while nobody decided.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>Why it was declined; else empty.</summary>
    public string DecisionNote { get; private set; } = "";

    /// <summary>The account that has the mandate; null unless approved.</summary>
    public Guid? MemberId { get; private set; }

    /// <summary>A request that waits.</summary>
    public static AccountRequest From(string name, string email, MandateRole role, string? stateId, string organisation, string reason, DateTime at) => new()
    {
        Name = name,
        Email = email,
        OpenFor = Member.Normalize(email),
        Role = role,
        StateId = stateId,
        Organisation = organisation,
        Reason = reason,
        At = at,
    };

    /// <summary>The person has the mandate.</summary>
    public void Approve(Actor by, Guid memberId, DateTime at)
    {
        Decide(RequestDecision.Approved, by, at);
        MemberId = memberId;
    }

    /// <summary>The person is told why not.</summary>
    public void Decline(Actor by, string reason, DateTime at)
    {
        Decide(RequestDecision.Declined, by, at);
        DecisionNote = reason;
    }

    private void Decide(RequestDecision decision, Actor by, DateTime at) => (Decision, DecidedAt, DecidedById, OpenFor) = (decision, at, by.MemberId, null);
}

internal sealed class AccountRequestMapping : IEntityTypeConfiguration<AccountRequest>
{
    public void Configure(EntityTypeBuilder<AccountRequest> builder)
    {
        builder.Property(request => request.DecidedAt).IsConcurrencyToken();
        builder.HasIndex(request => request.OpenFor).IsUnique();
        builder.HasIndex(request => new { request.DecidedAt, request.At });
        builder.HasOne<State>().WithMany().HasForeignKey(request => request.StateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(request => request.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(request => request.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }
}
