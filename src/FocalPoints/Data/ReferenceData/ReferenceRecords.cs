using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Data.ReferenceData;

/// <summary>Brings shipped records into the database: what is new is added, what changed is updated, what a person edited stays theirs.</summary>
public static class ReferenceRecords
{
    /// <summary>
    /// Prepares the changes for one kind of record; the caller saves. One statement finds what differs, and only those records are read. Nothing
    /// is ever deleted: practices point at these records.
    /// </summary>
    /// <param name="rows">The rows of this kind, with what belongs to them.</param>
    /// <param name="copyParts">Copies from the shipped record (second) to the row (first) what lies in other tables.</param>
    public static async Task<ReferenceCount> Bring<T>(this FocalPointsDb db, IReadOnlyList<T> shipped, IQueryable<T> rows, Action<T, T>? copyParts = null, CancellationToken cancel = default)
        where T : class, IReferenceRecord
    {
        var known = await db.Set<T>().Select(row => new { row.Id, row.ReferenceDigest, row.EditedAt }).ToDictionaryAsync(row => row.Id, cancel);
        var added = shipped.Where(record => !known.ContainsKey(record.Id)).ToList();
        var differing = shipped.Where(record => known.TryGetValue(record.Id, out var row) && row.ReferenceDigest != record.ReferenceDigest).ToList();
        var changed = differing.Where(record => known[record.Id] is { ReferenceDigest: not null, EditedAt: null }).ToDictionary(record => record.Id);

        db.AddRange(added);
        if (changed.Count > 0)
        {
            foreach (var row in await rows.Where(row => changed.Keys.Contains(row.Id)).ToListAsync(cancel))
            {
                db.Entry(row).CurrentValues.SetValues(changed[row.Id]);
                copyParts?.Invoke(row, changed[row.Id]);
            }
        }

        return new ReferenceCount(typeof(T).Name, added.Count, changed.Count, differing.Count - changed.Count, shipped.Count - added.Count - differing.Count);
    }
}

/// <summary>What a load did with one kind of record.</summary>
/// <param name="Kept">Changed in the product, and left alone because a person edited or made the record here.</param>
public sealed record ReferenceCount(string Kind, int Inserted, int Updated, int Kept, int Unchanged)
{
    /// <summary>Whether there is anything to save.</summary>
    public bool HasChanges => Inserted + Updated > 0;

    /// <summary>As in <c>Theme 2 updated, 62 unchanged</c>.</summary>
    public override string ToString() => Kind + " " + string.Join(", ", new[] { (Inserted, "inserted"), (Updated, "updated"), (Kept, "kept"), (Unchanged, "unchanged") }
        .Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}"));
}
