using FocalPoints.Members.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Members;

/// <summary>What a single-use link is for.</summary>
public enum AccountLinkPurpose
{
    /// <summary>The first start of an installation: makes the first account of the secretariat. Valid for an hour.</summary>
    SetUp,

    /// <summary>Sets the first password of an account that was made for somebody. Valid for seven days.</summary>
    Invitation,

    /// <summary>Sets a new password. Valid for an hour.</summary>
    PasswordReset,
}

/// <summary>A link that can be used once. Only a digest of its token is stored.</summary>
public sealed class AccountLink
{
    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public required string TokenDigest { get; init; }

    public AccountLinkPurpose Purpose { get; init; }

    /// <summary>The account; null for <see cref="AccountLinkPurpose.SetUp"/>.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>UTC; null while it can be used.</summary>
    public DateTime? UsedAt { get; init; }

    /// <summary>A link that is valid from now on, for as long as its purpose allows.</summary>
    /// <param name="memberId">The account; null for <see cref="AccountLinkPurpose.SetUp"/>.</param>
    public static AccountLink For(AccountLinkPurpose purpose, Guid? memberId, string token, DateTime now) => new()
    {
        TokenDigest = LinkToken.DigestOf(token),
        Purpose = purpose,
        MemberId = memberId,
        ExpiresAt = now + LifetimeOf(purpose),
    };

    /// <summary>How long a link can be used.</summary>
    public static TimeSpan LifetimeOf(AccountLinkPurpose purpose) => purpose == AccountLinkPurpose.Invitation ? TimeSpan.FromDays(7) : TimeSpan.FromHours(1);
}

internal sealed class AccountLinkMapping : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.HasKey(link => link.TokenDigest);
        builder.HasOne<Member>().WithMany().HasForeignKey(link => link.MemberId);
    }
}
