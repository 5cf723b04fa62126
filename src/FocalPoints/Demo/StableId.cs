using System.Security.Cryptography;
using System.Text;

namespace FocalPoints.Demo;

/// <summary>Ids that are the same on every machine, so that what the demonstration made is known again.</summary>
internal static class StableId
{
    /// <summary>The id of a thing of this kind and name.</summary>
    public static Guid Of(string kind, string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"focalpoints-demo:{kind}:{name}")).AsSpan(0, 16));
}
