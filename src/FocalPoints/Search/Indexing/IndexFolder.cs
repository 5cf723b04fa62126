using FocalPoints.Search.Ranking;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging;
using Directory = System.IO.Directory;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace FocalPoints.Search.Indexing;

/// <summary>
/// Where this process keeps its index. The index is a cache, so each process has one of its own: the first of the numbered folders
/// that no other process holds, and memory where none can be written.
/// </summary>
internal sealed partial class IndexFolder(string root, ILogger log)
{
    private const int MostProcesses = 8;

    /// <summary>Opens what is there; what is damaged or of another version is emptied.</summary>
    public IndexWriter Open(bool empty)
    {
        for (var number = 1; number <= MostProcesses; number++)
        {
            var path = Path.Combine(root, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            try
            {
                Directory.CreateDirectory(path);
                return TryOpen(path, empty);
            }
            catch (LockObtainFailedException)
            {
                // Another process writes here.
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                LogUnusable(path, exception.Message);
                break;
            }
        }

        return Emptied(new RAMDirectory());
    }

    private static IndexWriter Emptied(LuceneDirectory directory)
    {
        var writer = new IndexWriter(directory, Configuration(OpenMode.CREATE));
        writer.SetCommitData(new Dictionary<string, string>()); // What the old index said of itself outlives its emptying.
        return writer;
    }

    private IndexWriter TryOpen(string path, bool empty)
    {
        var directory = FSDirectory.Open(path);
        if (!empty)
        {
            try
            {
                if (IsWhole(directory))
                    return new IndexWriter(directory, Configuration(OpenMode.APPEND));
            }
            catch (LockObtainFailedException)
            {
                directory.Dispose();
                throw;
            }
            catch (Exception exception) when (IsDamage(exception))
            {
                LogDamaged(path, exception.Message);
            }
        }

        try
        {
            return Emptied(directory);
        }
        catch (Exception exception) when (IsDamage(exception) && exception is not LockObtainFailedException)
        {
            // Not even its list of files can be read: nothing of it is worth keeping.
            foreach (var file in Directory.EnumerateFiles(path).Where(file => !file.EndsWith(IndexWriter.WRITE_LOCK_NAME, StringComparison.Ordinal)))
                File.Delete(file);
            return Emptied(directory);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Reads every file against its checksum, and the version that wrote them.</summary>
    private static bool IsWhole(LuceneDirectory directory)
    {
        if (!DirectoryReader.IndexExists(directory))
            return false;
        using var reader = DirectoryReader.Open(directory);
        if (!reader.IndexCommit.UserData.TryGetValue(HistoryCursor.VersionKey, out var version) || version != IndexFields.Version)
            return false;
        foreach (var leaf in reader.Leaves)
            leaf.AtomicReader.CheckIntegrity();
        return true;
    }

    /// <summary>What Lucene throws where files are not what they were: anything, since it trusts them.</summary>
    public static bool IsDamage(Exception exception) => exception is IOException or CorruptIndexException or UnauthorizedAccessException
        or ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or NullReferenceException or OverflowException or OutOfMemoryException;

    private static IndexWriterConfig Configuration(OpenMode mode) => new(LuceneVersion.LUCENE_48, null)
    {
        OpenMode = mode,
        RAMBufferSizeMB = 64,
        WriteLockTimeout = 0,
        Similarity = new FieldSimilarity(),
        MergePolicy = new TieredMergePolicy { ForceMergeDeletesPctAllowed = 0 },
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index in {Path} is damaged and is made anew: {Reason}")]
    private partial void LogDamaged(string path, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index cannot be kept in {Path} and is held in memory: {Reason}")]
    private partial void LogUnusable(string path, string reason);
}
