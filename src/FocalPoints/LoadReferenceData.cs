using FocalPoints.Concepts;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Members;
using FocalPoints.States;
using FocalPoints.Topics;
using FocalPoints.Treaty;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace FocalPoints;

/// <summary>
/// Brings the reference data of this version into the database before anything is served: all of it or nothing, one node at a time. Run at
/// every start; where the product has nothing new it reads digests and changes nothing.
/// </summary>
public sealed partial class LoadReferenceData(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock, ILogger<LoadReferenceData> log)
{
    /// <summary>What history calls these records together.</summary>
    public const string RecordType = "ReferenceData";

    /// <summary>Adds what is new and updates what changed; says in one line of the log what it did.</summary>
    public async Task Run(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginAlone(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        List<Data.ReferenceData.ReferenceCount> counts =
        [
            .. await StatesReference.Load(db, cancel),
            .. await TopicsReference.Load(db, cancel),
            .. await TreatyReference.Load(db, cancel),
            await ConceptsReference.Load(db, now, cancel),
        ];
        var byKind = string.Join("; ", counts);
        if (counts.Exists(count => count.HasChanges))
        {
            db.Add(HistoryEntry.Of(Actor.System, Verb.ReferenceDataLoaded, RecordType, "all", now, byKind));
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(CancellationToken.None);
        LogLoaded(counts.Sum(count => count.Inserted), counts.Sum(count => count.Updated), counts.Sum(count => count.Kept), counts.Sum(count => count.Unchanged), byKind);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Reference data: {Inserted} inserted, {Updated} updated, {Kept} kept as people edited them, {Unchanged} unchanged ({ByKind})")]
    private partial void LogLoaded(int inserted, int updated, int kept, int unchanged, string byKind);
}
