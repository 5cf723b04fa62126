using System.Globalization;
using FocalPoints.Concepts;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Practices;
using FocalPoints.Practices.Adopting;
using FocalPoints.States;
using FocalPoints.Tags;
using FocalPoints.Topics;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Search.Indexing;

/// <summary>What history tells an index that has read up to a cursor.</summary>
/// <param name="Practices">The practices that must be indexed anew.</param>
/// <param name="Tags">The tags whose practices must be.</param>
/// <param name="Themes">The topics whose practices must be.</param>
/// <param name="Everything">True where names changed that many practices are found by.</param>
/// <param name="Concepts">True where words may be called something else in other languages.</param>
internal sealed record News(IReadOnlySet<Guid> Practices, IReadOnlySet<Guid> Tags, IReadOnlySet<string> Themes, bool Everything, bool Concepts);

/// <summary>
/// How far the index has read history. On PostgreSQL a lower number may be saved after a higher one, so numbers that were skipped
/// are waited for.
/// </summary>
internal sealed class HistoryCursor
{
    public const string VersionKey = "version";

    /// <summary>Longer than any of our transactions.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly HashSet<string> Names = [nameof(State), nameof(Obligation)];

    private readonly SortedDictionary<long, DateTimeOffset> skipped = [];
    private long last;
    private long lastAt;

    /// <summary>The cursor that an index was saved with; null where the database is not the one that index was made from.</summary>
    public static async Task<HistoryCursor?> Restore(IDictionary<string, string> saved, FocalPointsDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (!saved.TryGetValue(VersionKey, out var version) || version != IndexFields.Version || !saved.TryGetValue("skipped", out var skipped) || !saved.TryGetValue("from", out var from) || !saved.TryGetValue("at", out var at))
            return null;
        var cursor = new HistoryCursor { last = long.Parse(from, CultureInfo.InvariantCulture), lastAt = long.Parse(at, CultureInfo.InvariantCulture) };
        foreach (var number in skipped.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            cursor.skipped[long.Parse(number, CultureInfo.InvariantCulture)] = now;
        var found = await db.History.Where(entry => entry.Id == cursor.last).Select(entry => (DateTime?)entry.At).SingleOrDefaultAsync(cancel);
        return cursor.last == 0 || found?.Ticks == cursor.lastAt ? cursor : null;
    }

    /// <summary>A cursor at the end of history, for an index that is made from the records themselves.</summary>
    public static async Task<HistoryCursor> AtEnd(FocalPointsDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var cursor = new HistoryCursor();
        // The last numbers may still hide one that is being saved.
        foreach (var entry in (await db.History.OrderByDescending(entry => entry.Id).Take(100).Select(entry => new { entry.Id, entry.At }).ToListAsync(cancel)).AsEnumerable().Reverse())
        {
            if (cursor.last == 0)
                cursor.last = entry.Id - 1;
            cursor.Pass(entry.Id, entry.At, now);
        }

        return cursor;
    }

    /// <summary>The number behind which everything is new; null while a skipped number is waited for.</summary>
    public long? QuietFrom => skipped.Count == 0 ? last : null;

    /// <summary>What to save with the index. A number that is waited for is read again after a restart.</summary>
    public Dictionary<string, string> ToSave() => new()
    {
        [VersionKey] = IndexFields.Version,
        ["from"] = last.ToString(CultureInfo.InvariantCulture),
        ["at"] = lastAt.ToString(CultureInfo.InvariantCulture),
        ["skipped"] = string.Join(' ', skipped.Keys),
    };

    /// <summary>Reads what is new with one statement, and moves on. Null where nothing is.</summary>
    public async Task<News?> Read(FocalPointsDb db, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var number in skipped.Where(pair => now - pair.Value > Patience).Select(pair => pair.Key).ToList())
            skipped.Remove(number);

        var from = skipped.Count > 0 ? skipped.Keys.First() - 1 : last;
        var entries = await db.History.AsNoTracking().Where(entry => entry.Id > from).OrderBy(entry => entry.Id)
            .Select(entry => new { entry.Id, entry.At, entry.Verb, entry.RecordType, entry.RecordId }).ToListAsync(cancel);
        HashSet<Guid> practices = [], tags = [];
        HashSet<string> themes = [];
        var (everything, concepts) = (false, false);
        var isNew = false;
        foreach (var entry in entries)
        {
            if (!Pass(entry.Id, entry.At, now))
                continue;
            isNew = true;
            everything |= entry.Verb == Verb.ReferenceDataLoaded || Names.Contains(entry.RecordType);
            concepts |= entry.RecordType == nameof(ConceptScheme);
            if (entry.RecordType is nameof(Practice) or nameof(Adoption) && Guid.TryParse(entry.RecordId, out var practice))
                practices.Add(practice);
            else if (entry.RecordType == nameof(Tag) && Guid.TryParse(entry.RecordId, out var tag))
                tags.Add(tag);
            else if (entry.RecordType == nameof(Theme))
                themes.Add(entry.RecordId);
        }

        return isNew ? new News(practices, tags, themes, everything, concepts) : null;
    }

    /// <summary>Takes note of a number; false where it was read before.</summary>
    private bool Pass(long id, DateTime at, DateTimeOffset now)
    {
        if (id <= last)
            return skipped.Remove(id);
        for (var number = Math.Max(last + 1, id - 1000); number < id; number++)
            skipped[number] = now;
        (last, lastAt) = (id, at.Ticks);
        return true;
    }
}
