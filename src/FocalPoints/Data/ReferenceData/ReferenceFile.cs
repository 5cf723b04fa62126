using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FocalPoints.Data.ReferenceData;

/// <summary>
/// The records of one kind that ship with the product: a JSON file beside this class, a list in the shape of the record's class. What is
/// empty is left out. A record that is <see cref="Verification.Reconstructed"/> or <see cref="Verification.Unknown"/> stands there with its number or
/// name only.
/// </summary>
public static class ReferenceFile
{
    // A key that no property takes is a slip of the pen, and would be lost. A list without a setter is filled where its property says so.
    private static readonly JsonSerializerOptions Options = new(StoredJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        IgnoreReadOnlyProperties = false,
    };

    /// <summary>The records in the file's order, each with its digest.</summary>
    /// <param name="name">The file's name, as in <c>states.json</c>.</param>
    public static IReadOnlyList<T> Read<T>(string name) where T : class, IReferenceRecord
    {
        using var stream = typeof(ReferenceFile).Assembly.GetManifestResourceStream(typeof(ReferenceFile), name)
            ?? throw new InvalidOperationException($"The product ships no reference file named {name}.");
        using var file = JsonDocument.Parse(stream);
        return [.. file.RootElement.EnumerateArray().Select(element =>
        {
            var record = element.Deserialize<T>(Options)!;
            record.ReferenceDigest = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(element)));
            return record;
        })];
    }
}
