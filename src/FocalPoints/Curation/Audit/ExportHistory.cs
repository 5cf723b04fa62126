using System.Runtime.CompilerServices;
using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Audit;

/// <summary>The whole of what a filter finds, to keep outside: a part at a time, so that a long history needs little memory.</summary>
public sealed class ExportHistory(IDbContextFactory<FocalPointsDb> databases)
{
    private const int PartSize = 1000;

    /// <summary>The lines, newest first; null where <see cref="ReadHistory"/> would give none either: for others, and for a filter that breaks a rule.</summary>
    public IAsyncEnumerable<HistoryLine>? Export(Actor actor, HistoryFilter filter) =>
        HistoryAccess.MayRead(actor) && filter.Check().Count == 0 ? Read(actor, filter with { Before = null }) : null;

    private async IAsyncEnumerable<HistoryLine> Read(Actor actor, HistoryFilter filter, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        (DateTime At, long Id)? cursor = null;
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var part = await HistoryLines.After(await HistoryLines.Of(db, actor, filter, cancel), cursor).Take(PartSize).ToListAsync(cancel);
            var names = await RecordNames.Of(db, actor, part, cancel);
            foreach (var entry in part)
                yield return HistoryLine.Of(entry, names);
            if (part.Count < PartSize)
                yield break;
            cursor = (part[^1].At, part[^1].Id);
        }
    }
}
