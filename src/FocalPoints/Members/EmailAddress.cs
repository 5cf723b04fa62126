using System.Net.Mail;
using FocalPoints.Kernel;

namespace FocalPoints.Members;

/// <summary>What counts as an e-mail address.</summary>
public static class EmailAddress
{
    /// <summary>The longest that mail can be sent to (RFC 5321), in characters.</summary>
    public const int MaxLength = 254;

    /// <summary>
    /// One address and nothing besides: no display name, no comment, no line end that could become a header of its own.
    /// </summary>
    public static bool IsValid(string? address)
    {
        var text = address?.Trim();
        return text is { Length: > 0 and <= MaxLength }
            && !text.Any(character => char.IsWhiteSpace(character) || character is '<' or '>' or '"' or '(' or ')' or ',' or ';')
            && !PlainText.HasForbiddenCharacters(text)
            && MailAddress.TryCreate(text, out var parsed) && parsed.Address == text
            && parsed.Host is [not '[', ..] && parsed.Host.Contains('.') && !parsed.Host.EndsWith('.');
    }
}
