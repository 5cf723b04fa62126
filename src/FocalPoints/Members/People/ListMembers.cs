using FocalPoints.Data;
using FocalPoints.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.People;

/// <summary>The accounts, for coordinators and the secretariat.</summary>
public sealed class ListMembers(IDbContextFactory<FocalPointsDb> databases)
{
    public const int PageSize = 25;

    /// <summary>The longest text to search for that is understood; a longer one finds nobody.</summary>
    public const int SearchMaxLength = 200;

    /// <summary>One page by name; null for everybody else. A page beyond the last is the last.</summary>
    /// <param name="search">Part of a name or address; all when empty.</param>
    /// <param name="page">From 1.</param>
    public async Task<Paged<MemberView>?> List(Actor actor, string? search, int page, CancellationToken cancel = default)
    {
        if (!PeopleAccess.MayManage(actor))
            return null;

        var text = PlainText.Clean(search);
        if (text.Length > SearchMaxLength)
            return new Paged<MemberView>([], 1, PageSize, 0);

        await using var db = await databases.CreateDbContextAsync(cancel);
        var members = db.Users.AsNoTracking();
        if (text.Length > 0)
        {
            // SQLite's own upper case knows only Latin letters without marks; the text as it was typed helps with the rest.
            var upper = text.ToUpperInvariant();
            members = members.Where(member => member.NormalizedEmail!.Contains(upper) || member.DisplayName.ToUpper().Contains(upper) || member.DisplayName.Contains(text));
        }

        var total = await members.CountAsync(cancel);
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var items = await members.OrderBy(member => member.DisplayName).ThenBy(member => member.Id).Skip((shown - 1) * PageSize).Take(PageSize).Viewed().ToListAsync(cancel);
        return new Paged<MemberView>(items, shown, PageSize, total);
    }
}
