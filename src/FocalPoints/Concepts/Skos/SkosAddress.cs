namespace FocalPoints.Concepts.Skos;

/// <summary>Addresses of concepts, as files write them.</summary>
internal static class SkosAddress
{
    /// <summary>An address as seen from another: a relative one becomes whole, a whole one stays to the letter. Null for what is no address.</summary>
    public static string? Within(string around, string address)
    {
        if (HasScheme(address))
            return address;
        return Uri.TryCreate(around, UriKind.Absolute, out var outer) && Uri.TryCreate(outer, address, out var whole) ? whole.ToString() : null;
    }

    /// <summary>What addresses begin with up to the last slash, number sign or colon: their namespace.</summary>
    public static string Namespace(string address) => address[..(address.LastIndexOfAny(['/', '#', ':']) + 1)];

    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(address[0]) && address[..colon].All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '+' or '-' or '.');
    }
}
