using System.Globalization;
using FocalPoints.Data;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.SecondStep;

/// <summary>What somebody types as the second step: a code of the app, or one of the recovery codes. Each is taken once, however often it is sent.</summary>
public sealed class SecondStepCode(AuthenticatorKeys keys, RecoveryCodes recovery)
{
    /// <summary>The code without what people put between its signs; digits of other scripts are the same digits.</summary>
    public static string Clean(string? typed) => string.Concat((typed ?? "").Where(char.IsLetterOrDigit)
        .Select(sign => CharUnicodeInfo.GetDecimalDigitValue(sign) is >= 0 and var digit ? (char)('0' + digit) : sign));

    /// <summary>Takes a code of the app. Of fifty who send it at once one is right: the statement is the lock.</summary>
    internal async Task<bool> UseAppCode(FocalPointsDb db, Authenticator? authenticator, string? typed, DateTime now, CancellationToken cancel)
    {
        var code = Clean(typed);
        return authenticator is not null && code.Length == AuthenticatorKeys.Digits && keys.StepOf(authenticator.SealedKey, code, now) is { } step
            && await db.Authenticators.Where(stored => stored.MemberId == authenticator.MemberId && stored.SealedKey == authenticator.SealedKey && stored.LastStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.LastStep, step), cancel) == 1;
    }

    /// <summary>Takes a code of the app or a recovery code.</summary>
    internal async Task<bool> Use(FocalPointsDb db, Guid memberId, string? typed, DateTime now, CancellationToken cancel)
    {
        var authenticator = await db.Authenticators.AsNoTracking().SingleOrDefaultAsync(authenticator => authenticator.MemberId == memberId, cancel);
        if (Clean(typed).Length != RecoveryCodes.Length || authenticator is null)
            return await UseAppCode(db, authenticator, typed, now, cancel);

        var digest = recovery.DigestOf(typed!, authenticator.Salt);
        return await db.RecoveryCodes.Where(code => code.MemberId == memberId && code.Digest == digest && code.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedAt, now), cancel) == 1;
    }
}
