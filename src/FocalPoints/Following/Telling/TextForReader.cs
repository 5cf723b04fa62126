using FocalPoints.Data;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Following.Telling;

/// <summary>
/// The text of a mail with news, as its reader may have it in the moment in which it is sent: a mail that waited, because the server took none, tells nothing of what was hidden, or of what its reader lost the
/// right to, meanwhile.
/// </summary>
public sealed class TextForReader(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    // Stands in no text that people write, nor in one that is sent.
    private const char Seam = '\u001e';
    private const int IdLength = 32;

    /// <summary>The text without what the reader may not read; null where nothing is left, or where the account is not in order. Two statements.</summary>
    public async Task<string?> Read(OutgoingMail mail, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await ActorRow.Of(db, db.Users.Where(member => member.Id == mail.ReaderId), clock.GetUtcNow().UtcDateTime).SingleOrDefaultAsync(cancel);
        if (row?.ToActor() is not { } reader || !FollowingAccess.MayFollow(reader))
            return null;
        var parts = mail.Text.Split(Seam);
        var ids = parts[1..^1].Select(part => Guid.Parse(part[..IdLength])).ToList();
        var readable = await db.Practices.Where(PracticeAccess.MayRead(reader)).Where(practice => ids.Contains(practice.Id)).Select(practice => practice.Id).ToListAsync(cancel);
        var left = parts[1..^1].Where(part => readable.Contains(Guid.Parse(part[..IdLength]))).Select(part => part[IdLength..]).ToList();
        return left.Count == 0 ? null : parts[0] + string.Join("\n\n", left) + parts[^1];
    }

    /// <summary>A text of which each part tells of a practice, to be read with <see cref="Read"/>.</summary>
    internal static string Join(string head, IEnumerable<(Guid Practice, string Text)> parts, string tail) =>
        string.Join(Seam, [Clean(head), .. parts.Select(part => part.Practice.ToString("N") + Clean(part.Text)), Clean(tail)]);

    private static string Clean(string text) => text.Replace(Seam, ' ');
}
