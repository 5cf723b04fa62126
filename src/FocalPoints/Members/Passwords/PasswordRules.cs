using FocalPoints.Kernel;

namespace FocalPoints.Members.Passwords;

/// <summary>What a password must be: long, and not one that everybody tries. No rule about its signs (NIST SP 800-63B, 3.1.1).</summary>
public sealed class PasswordRules
{
    public const int MinLength = 12;

    /// <summary>Longer ones are refused, because each costs the server time to hash.</summary>
    public const int MaxLength = 128;

    /// <summary>The rules that a new password breaks; empty when it may be used.</summary>
    /// <param name="field">The input's property, for <see cref="Problem.Field"/>.</param>
    /// <param name="own">What others know of the person: name, e-mail address. A password is not made of these either.</param>
    public IReadOnlyList<Problem> Check(string field, string password, params IReadOnlyList<string> own)
    {
        var length = PlainText.Length(password);
        if (length == 0)
            return [new Problem(field, ProblemRule.Required)];
        if (length < MinLength)
            return [new Problem(field, ProblemRule.TooShort, MinLength, length)];
        if (password.Length > MaxLength)
            return [new Problem(field, ProblemRule.TooLong, MaxLength, length)];
        if (CommonPasswords.Include(password, own))
            return [new Problem(field, ProblemRule.CommonPassword)];
        return [];
    }
}
