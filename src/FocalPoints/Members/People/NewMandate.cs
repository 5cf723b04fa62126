using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Members.Links;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.People;

/// <summary>What inviting, giving a mandate and approving a request have in common. Nothing here is saved: who calls does that, once.</summary>
internal static class NewMandate
{
    /// <summary>Whether the account has this very mandate, now or from a later day.</summary>
    public static Task<bool> IsHeld(FocalPointsDb db, Mandate mandate, DateTime now, CancellationToken cancel) => db.Mandates.AnyAsync(other =>
        other.MemberId == mandate.MemberId && other.Role == mandate.Role && other.StateId == mandate.StateId
        && other.Organisation == mandate.Organisation && (other.Until == null || now < other.Until), cancel);

    /// <summary>The mandate with its line of history.</summary>
    public static void AddMandate(this FocalPointsDb db, Actor actor, Mandate mandate, DateTime now)
    {
        db.Add(mandate);
        db.History.Add(HistoryEntry.Of(actor, Verb.MandateGiven, nameof(Mandate), mandate.Id, now, $"{mandate.Role} {mandate.StateId}".TrimEnd()));
    }

    /// <summary>A new account with its mandate and its invitation; hands back the secret of the link.</summary>
    public static string AddInvited(this FocalPointsDb db, Actor actor, Member member, Mandate mandate, Func<string, string> addressOf, DateTime now)
    {
        db.Add(member);
        var token = db.AddInvitation(actor, member, addressOf, now);
        db.AddMandate(actor, mandate, now);
        return token;
    }

    /// <summary>The link that opens an account, and the mail with it; hands back its secret.</summary>
    public static string AddInvitation(this FocalPointsDb db, Actor actor, Member member, Func<string, string> addressOf, DateTime now)
    {
        var token = LinkToken.New();
        var link = AccountLink.For(AccountLinkPurpose.Invitation, member.Id, token, now);
        db.Add(link);
        db.Add(AccountMail.Invitation(member, addressOf(token), link.ExpiresAt, now));
        db.History.Add(HistoryEntry.Of(actor, Verb.Invited, nameof(Member), member.Id, now));
        return token;
    }
}
