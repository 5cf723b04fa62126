using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Audit;

/// <summary>The question behind both the page and the export, so that neither tells more than the other.</summary>
internal static class HistoryLines
{
    // More people than share any part of a name.
    private const int PeopleMax = 50;

    /// <summary>The lines that a filter asks for and the actor may read, newest first, from the cursor on. The filter was checked.</summary>
    public static async Task<IQueryable<HistoryEntry>> Of(FocalPointsDb db, Actor actor, HistoryFilter filter, CancellationToken cancel)
    {
        var entries = db.History.AsNoTracking().Where(HistoryAccess.Lines(actor));
        if (PlainText.Clean(filter.Person) is { Length: > 0 } person)
        {
            var people = await PeopleOf(db, person, cancel);
            entries = entries.Where(entry => entry.MemberId != null && people.Contains(entry.MemberId.Value));
        }

        if (filter.VerbAsked is { } verb)
            entries = entries.Where(entry => entry.Verb == verb);
        if (PlainText.Clean(filter.Record) is { Length: > 0 } record)
        {
            var id = await IdOf(db, actor, record, cancel);
            entries = entries.Where(entry => entry.RecordId == id);
        }

        if (filter.FirstDay?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) is { } from)
            entries = entries.Where(entry => entry.At >= from);
        if (filter.LastDay is { } last && last < DateOnly.MaxValue)
        {
            var until = last.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            entries = entries.Where(entry => entry.At < until);
        }

        return After(entries, filter.Cursor);
    }

    /// <summary>The same lines, behind a cursor. The first condition alone is what an index can begin at.</summary>
    public static IQueryable<HistoryEntry> After(IQueryable<HistoryEntry> entries, (DateTime At, long Id)? cursor)
    {
        if (cursor is { } seen)
            entries = entries.Where(entry => entry.At <= seen.At && (entry.At < seen.At || entry.Id < seen.Id));
        return entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id);
    }

    private static async Task<IReadOnlyList<Guid>> PeopleOf(FocalPointsDb db, string person, CancellationToken cancel)
    {
        if (Guid.TryParse(person, out var id))
            return [id];
        var upper = person.ToUpperInvariant();
        return await db.Users.Where(member => member.DisplayName.ToUpper().Contains(upper) || member.DisplayName.Contains(person))
            .OrderBy(member => member.Id).Take(PeopleMax).Select(member => member.Id).ToListAsync(cancel);
    }

    // A number that is nobody's, or not for this actor, is an id that no line has.
    private static async Task<string> IdOf(FocalPointsDb db, Actor actor, string record, CancellationToken cancel)
    {
        var number = record.ToUpperInvariant();
        var practice = await db.Practices.Where(PracticeAccess.MayRead(actor)).Where(practice => practice.Number == number)
            .Select(practice => (Guid?)practice.Id).SingleOrDefaultAsync(cancel);
        return practice?.ToString() ?? record.ToLowerInvariant();
    }
}
