using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.States;

/// <summary>Somebody who holds the post of a State's focal point now.</summary>
/// <param name="Since">When the mandate began, UTC.</param>
internal sealed record PostHolder(string StateId, Guid MemberId, string Name, string Email, DateTime Since);

/// <summary>Who holds the posts.</summary>
internal static class PostHolders
{
    /// <summary>Of the States that are affected today: whose mandate is in force and whose account is not paused. By State.</summary>
    public static async Task<ILookup<string, PostHolder>> Read(FocalPointsDb db, DateTime now, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(now);
        return (await db.Mandates.AsNoTracking().Held(now)
            .Where(mandate => mandate.Role == MandateRole.FocalPoint
                && db.AffectedStatuses.Any(status => status.StateId == mandate.StateId && status.From <= today && (status.Until == null || today < status.Until)))
            .OrderBy(mandate => mandate.From).ThenBy(mandate => mandate.Id)
            .Select(mandate => new PostHolder(mandate.StateId!, mandate.MemberId, mandate.Member!.DisplayName, mandate.Member.Email!, mandate.From))
            .ToListAsync(cancel)).ToLookup(holder => holder.StateId);
    }
}
