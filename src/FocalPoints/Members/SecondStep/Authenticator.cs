using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Members.SecondStep;

/// <summary>
/// What an authenticator app and this site share (TOTP, RFC 6238). Being set up until <see cref="Member.SetSecondStep"/> was called; from then on
/// signing in asks for its codes.
/// </summary>
public sealed class Authenticator
{
    public Guid MemberId { get; init; }

    /// <summary>The shared key, sealed: see <see cref="AuthenticatorKeys"/>.</summary>
    public required string SealedKey { get; init; }

    /// <summary>The last time step of which a code was taken; none of that step or an earlier one is taken again (RFC 6238, 5.2). 0 before the first.</summary>
    public long LastStep { get; init; }

    /// <summary>Goes into the digests of this account's recovery codes.</summary>
    public required byte[] Salt { get; init; }
}

/// <summary>A code for who lost the authenticator app. Only its digest is stored.</summary>
public sealed class RecoveryCode
{
    public Guid MemberId { get; init; }

    /// <summary>See <see cref="RecoveryCodes"/>.</summary>
    public required string Digest { get; init; }

    /// <summary>UTC; null while it can be used.</summary>
    public DateTime? UsedAt { get; init; }
}

internal sealed class AuthenticatorMapping : IEntityTypeConfiguration<Authenticator>, IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<Authenticator> builder)
    {
        builder.HasKey(authenticator => authenticator.MemberId);
        builder.HasOne<Member>().WithOne().HasForeignKey<Authenticator>(authenticator => authenticator.MemberId);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.HasKey(code => new { code.MemberId, code.Digest });
        builder.HasOne<Member>().WithMany().HasForeignKey(code => code.MemberId);
    }
}
