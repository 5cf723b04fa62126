using FocalPoints.Data;
using FocalPoints.History;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.SecondStep;

/// <summary>What taking a second step away does, whoever does it.</summary>
internal static class SecondStepRemoval
{
    /// <summary>Takes it away, ends every session and tells the owner by mail, saved; <paramref name="member"/> has the new stamp. False where there was none any more.</summary>
    public static async Task<bool> RemoveSecondStep(this FocalPointsDb db, Actor actor, Member member, string note, DateTime now)
    {
        var cancel = CancellationToken.None; // What is begun is finished: a change cut off in the middle is an error to the database.
        member.SetSecondStep(isOn: false);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Users.Where(stored => stored.Id == member.Id && stored.TwoFactorEnabled).ExecuteUpdateAsync(set => set
            .SetProperty(stored => stored.TwoFactorEnabled, false)
            .SetProperty(stored => stored.SecurityStamp, member.SecurityStamp), cancel) == 0)
            return false;

        await db.Authenticators.Where(authenticator => authenticator.MemberId == member.Id).ExecuteDeleteAsync(cancel);
        await db.RecoveryCodes.Where(code => code.MemberId == member.Id).ExecuteDeleteAsync(cancel);
        db.Add(AccountMail.SecondStepRemoved(member, now));
        db.History.Add(HistoryEntry.Of(actor, Verb.SecondStepRemoved, nameof(Member), member.Id, now, note));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
