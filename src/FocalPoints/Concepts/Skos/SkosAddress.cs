namespace FocalPoints.Concepts.Skos;

/// <summary>Addresses of concepts, as files write them.</summary>
internal static class SkosAddress
{
    /// <summary>The longest address, prefix or base that is read: each is put before others, time and again.</summary>
    public const int Max = 2000;

    /// <summary>An address as seen from another: a relative one becomes whole, a whole one stays to the letter. Null for what is no address, or too long.</summary>
    public static string? Within(string around, string address)
    {
        if (address.Length > Max)
            return null;
        if (HasScheme(address))
            return address;
        return Uri.TryCreate(around, UriKind.Absolute, out var outer) && Uri.TryCreate(outer, address, out var whole) && whole.ToString() is { Length: <= Max } found ? found : null;
    }

    /// <summary>What addresses begin with up to the last slash, number sign or colon: their namespace.</summary>
    public static string Namespace(string address) => address[..(address.LastIndexOfAny(['/', '#', ':']) + 1)];

    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(address[0]) && address[..colon].All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '+' or '-' or '.');
    }
}
