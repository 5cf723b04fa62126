using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FocalPoints.Members.Links;

/// <summary>The secret of a single-use link. Only its digest is stored: who reads the database or a backup of it cannot use a link.</summary>
public static class LinkToken
{
    private const int Bytes = 32;

    /// <summary>A new secret, fit for an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256, lower-case hexadecimal. A slow hash is for what people choose; this is random.</summary>
    public static string DigestOf(string? token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token ?? "")));
}
