using System.Runtime.CompilerServices;
using FocalPoints.Data;
using FocalPoints.Files;
using FocalPoints.Practices;
using FocalPoints.Search.Indexing;
using FocalPoints.Search.Translating;
using Lucene.Net.Index;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FocalPoints.Search;

/// <summary>
/// The index of what is published, in this process. It is a cache of the database, fed from history: it reads what is new before it
/// answers, so that a publication is found and a withdrawal gone as soon as they are saved. Missing, damaged, of another version or of
/// another database: it is made anew, newest practices first, and meanwhile answers from the one before or from what it has read already.
/// </summary>
public sealed partial class PracticeIndex(
    IDbContextFactory<FocalPointsDb> databases,
    ReadVocabulary vocabularies,
    ReadLexicon lexicons,
    ReadFileText fileTexts,
    IOptions<StorageOptions> storage,
    TimeProvider clock,
    ILogger<PracticeIndex> log) : IDisposable
{
    /// <summary>So many practices are read before what is there so far is shown.</summary>
    private const int ShownAfter = 2_000;

    /// <summary>How often who waits for an index that is made anew looks whether there is something to show.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly CancellationTokenSource end = new();
    private readonly FacetValues values = new();
    private readonly ConditionalWeakTable<object, SegmentColumns> columns = [];
    private IndexWriter? writer;
    private HistoryCursor? cursor;
    private IndexView? view;
    private bool hasUnsaved;
    private volatile bool isRebuilding;

    /// <summary>Whether it can answer at once; until then the first question waits for it.</summary>
    public bool IsLoaded => view is not null;

    /// <summary>Whether it is being made anew and answers with what it has read already. Nothing that is made from it then may be kept.</summary>
    public bool IsPartial => view is { IsPartial: true };

    /// <summary>The index as of now. Dispose what you get.</summary>
    internal async Task<IndexView> Open(CancellationToken cancel)
    {
        if (TakeMeanwhile() is { } meanwhile)
            return meanwhile;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (view is { } quiet && cursor?.QuietFrom is { } from && !await db.History.AnyAsync(entry => entry.Id > from, cancel) && quiet.TryTake())
            return quiet;

        while (!await gate.WaitAsync(Glance, cancel))
        {
            if (TakeMeanwhile() is { } shown)
                return shown;
        }

        try
        {
            try
            {
                await CatchUp(db, cancel);
            }
            catch (Exception exception) when (exception is not OperationCanceledException and not System.Data.Common.DbException && IndexFolder.IsDamage(exception))
            {
                LogBroken(exception.Message);
                Close();
                await Start(db, empty: true, cancel);
            }

            view!.TryTake();
            return view;
        }
        finally
        {
            gate.Release();
        }
    }

    // What there is while the index is made anew; null where it is not, or nothing is there yet.
    private IndexView? TakeMeanwhile() => isRebuilding && view is { } meanwhile && meanwhile.TryTake() ? meanwhile : null;

    /// <summary>Brings the index up to date and saves it, without asking it anything.</summary>
    internal async Task Keep(CancellationToken cancel)
    {
        (await Open(cancel)).Dispose();
        if (!hasUnsaved)
            return;
        await gate.WaitAsync(cancel);
        try
        {
            // Ranking counts deleted documents until they are gone: the same question must give the same order after a restart.
            writer!.ForceMergeDeletes();
            Save();
            Refresh();
        }
        catch (Exception exception) when (IndexFolder.IsDamage(exception))
        {
            LogBroken(exception.Message);
            Close();
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task CatchUp(FocalPointsDb db, CancellationToken cancel)
    {
        if (view is null)
        {
            await Start(db, empty: false, cancel);
            return;
        }

        if (await cursor!.Read(db, clock.GetUtcNow(), cancel) is not { } news)
            return;
        hasUnsaved = true;
        if (news.Everything || news.Themes.Count > 0)
            vocabularies.Forget();
        if (news.Concepts)
            lexicons.Relearn();
        if (news.Everything)
        {
            await Rebuild(db);
        }
        else if (news.Practices.Count + news.Tags.Count + news.Themes.Count > 0)
        {
            HashSet<Guid> changed = [.. news.Practices, .. await PracticesTagged(db, news.Tags, cancel), .. PracticesAbout(news.Themes, await vocabularies.Read(cancel))];
            foreach (var batch in changed.Chunk(ReadPublished.BatchSize))
                await Index(db, batch, isNew: false, cancel);
            Refresh();
        }
    }

    private static async Task<List<Guid>> PracticesTagged(FocalPointsDb db, IReadOnlySet<Guid> tags, CancellationToken cancel) => tags.Count == 0
        ? []
        : await db.PracticeTags.Where(tagging => tags.Contains(tagging.TagId) || (tagging.Tag!.AliasOfId != null && tags.Contains(tagging.Tag.AliasOfId.Value)))
            .Select(tagging => tagging.PracticeId).Distinct().ToListAsync(cancel);

    // A topic's words and its broader topics are indexed with its practices, and with those of the topics below it.
    private List<Guid> PracticesAbout(IReadOnlySet<string> themes, Vocabulary vocabulary) => themes.Count == 0
        ? []
        : view!.IdsAbout(themes.Concat(vocabulary.Themes.Keys.Where(theme => vocabulary.WithBroader(theme).Any(themes.Contains))).Distinct());

    private async Task Start(FocalPointsDb db, bool empty, CancellationToken cancel)
    {
        writer = new IndexFolder(Path.Combine(storage.Value.DataFolder, "index"), log).Open(empty);
        cursor = await HistoryCursor.Restore(writer.CommitData, db, clock.GetUtcNow(), cancel);
        if (cursor is null)
        {
            await Rebuild(db);
        }
        else
        {
            Refresh();
            await CatchUp(db, cancel);
        }
    }

    // Whoever asked first may leave; only the end of the process ends it. Half an index is none.
    private async Task Rebuild(FocalPointsDb db)
    {
        var cancel = end.Token;
        var started = clock.GetTimestamp();
        isRebuilding = true;
        try
        {
            // First the cursor, then the records: what is saved meanwhile is read again, never missed.
            cursor = await HistoryCursor.AtEnd(db, clock.GetUtcNow(), cancel);
            writer!.DeleteAll();
            var ids = await db.Practices.Where(practice => practice.Status == PracticeStatus.Published && practice.HiddenAt == null)
                .OrderByDescending(practice => practice.PublishedAt).ThenBy(practice => practice.Number).Select(practice => practice.Id).ToListAsync(cancel);
            foreach (var part in ids.Chunk(ShownAfter))
            {
                await Parallel.ForEachAsync(part.Chunk(ReadPublished.BatchSize), cancel, IndexBatch);
                if (part[^1] != ids[^1] && view is null or { IsPartial: true })
                    Refresh(isPartial: true);
            }

            Save();
            Refresh();
        }
        catch
        {
            Close();
            throw;
        }
        finally
        {
            isRebuilding = false;
        }

        LogRebuilt(writer.NumDocs, (long)clock.GetElapsedTime(started).TotalMilliseconds);
    }

    private async ValueTask IndexBatch(Guid[] ids, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await Index(db, ids, isNew: true, cancel);
    }

    private async Task Index(FocalPointsDb db, Guid[] ids, bool isNew, CancellationToken cancel)
    {
        var documents = new PracticeDocuments(await vocabularies.Read(cancel));
        var published = await ReadPublished.Read(db, fileTexts, ids, cancel);
        foreach (var practice in published)
        {
            var document = documents.Make(practice);
            if (isNew)
                writer!.AddDocument(document);
            else
                writer!.UpdateDocument(TermOf(practice.Practice.Id), document);
        }

        if (!isNew)
            writer!.DeleteDocuments([.. ids.Except(published.Select(entry => entry.Practice.Id)).Select(TermOf)]);
    }

    private static Term TermOf(Guid id) => new(IndexFields.Id, id.ToString("N"));

    private void Save()
    {
        writer!.SetCommitData(cursor!.ToSave());
        writer.Commit();
        hasUnsaved = false;
    }

    private void Refresh(bool isPartial = false)
    {
        var reader = view is null ? DirectoryReader.Open(writer, true) : DirectoryReader.OpenIfChanged(view.Reader, writer, true);
        if (reader is null)
            return;
        var old = view;
        view = new IndexView(reader, values, columns) { IsPartial = isPartial };
        old?.Dispose();
    }

    private void Close()
    {
        view?.Dispose();
        view = null;
        try
        {
            writer?.Rollback();
            writer?.Directory.Dispose();
        }
        catch (Exception exception) when (IndexFolder.IsDamage(exception))
        {
            LogBroken(exception.Message);
        }

        writer = null;
    }

    public void Dispose()
    {
        end.Cancel();
        gate.Wait();
        if (writer is not null && cursor is not null && hasUnsaved)
        {
            try
            {
                Save();
            }
            catch (Exception exception) when (IndexFolder.IsDamage(exception))
            {
                LogBroken(exception.Message);
            }
        }

        Close();
        gate.Dispose();
        end.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Search index made from the database: {Practices} practices in {Milliseconds} ms")]
    private partial void LogRebuilt(int practices, long milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index broke and is made anew: {Reason}")]
    private partial void LogBroken(string reason);
}
