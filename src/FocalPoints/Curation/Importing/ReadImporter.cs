using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Importing;

/// <summary>Who was found.</summary>
/// <param name="Actor">The account; null where there is none, it is paused, or there are several to choose from.</param>
/// <param name="Emails">The addresses that were found, the first of them.</param>
public sealed record FoundImporter(Actor? Actor, IReadOnlyList<string> Emails);

/// <summary>Finds the account that an import is for.</summary>
public sealed class ReadImporter(IDbContextFactory<FocalPointsDb> databases, ReadActor actors, TimeProvider clock)
{
    private const int Most = 20;

    /// <summary>The account with this address, whatever it may do. Without an address the only focal point that there is today.</summary>
    public async Task<FoundImporter> Read(string? email, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var focalPoints = db.Mandates.Held(now).Where(mandate => mandate.Role == MandateRole.FocalPoint).Select(mandate => mandate.MemberId);
        var wanted = email is null
            ? db.Users.Where(member => focalPoints.Contains(member.Id))
            : db.Users.Where(member => member.NormalizedEmail == Member.Normalize(email));
        var found = await wanted.AsNoTracking().OrderBy(member => member.Email).Take(Most).Select(member => new { member.Id, member.Email, member.SecurityStamp }).ToListAsync(cancel);
        var actor = found is [var only] ? await actors.Read(only.Id, only.SecurityStamp!, cancel) : null;
        return new FoundImporter(actor, [.. found.Select(member => member.Email!)]);
    }
}
