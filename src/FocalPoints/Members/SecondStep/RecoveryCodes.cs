using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FocalPoints.Members.SecondStep;

/// <summary>
/// The codes that replace a lost authenticator app, each once. They are short enough to be copied by hand, so they are hashed as slowly as
/// passwords are (OWASP ASVS 5.0, 6.5.2); all of an account's with one salt, so that one is found by one hash.
/// </summary>
public sealed class RecoveryCodes(IOptions<PasswordHasherOptions> hashing)
{
    /// <summary>How many are given at a time.</summary>
    public const int Count = 10;

    /// <summary>The letters and digits of a code; no two look alike.</summary>
    public const int Length = 12;

    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int DigestBytes = 32;

    /// <summary>New codes in three groups, as in <c>k7wq-2mpd-9xh4</c>, and what is stored of them. Takes a second: before a transaction, not in it.</summary>
    internal (IReadOnlyList<string> Codes, IReadOnlyList<RecoveryCode> Stored) New(Authenticator authenticator)
    {
        var codes = Enumerable.Range(0, Count).Select(_ => string.Join('-', RandomNumberGenerator.GetString(Signs, Length).Chunk(4).Select(group => new string(group)))).ToList();
        return (codes, codes.ConvertAll(code => new RecoveryCode { MemberId = authenticator.MemberId, Digest = DigestOf(code, authenticator.Salt) }));
    }

    /// <summary>What is stored of a code. Groups, spaces and capitals make no difference.</summary>
    public string DigestOf(string code, byte[] salt) => Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(SecondStepCode.Clean(code).ToLowerInvariant()), salt, hashing.Value.IterationCount, HashAlgorithmName.SHA512, DigestBytes));
}
