using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using FocalPoints.Data;
using Microsoft.Extensions.Options;

namespace FocalPoints.Files;

/// <summary>The store's disk cannot be written: full, read-only or gone. Reading goes on.</summary>
public sealed class FileStoreException(string message, Exception cause) : IOException(message, cause);

/// <summary>
/// The bytes of uploaded files, each under the digest of its content: <c>files/ab/ab12…</c> in the data folder. A file comes into being
/// whole or not at all: written under a temporary name, flushed to the disk, renamed. What was cut off lies in <c>files/incoming</c>,
/// is never read, and is cleared away after a day, as is what was set aside in <c>files/aside</c>. Content that is already there is not written again.
/// </summary>
public sealed class FileStore(IOptions<StorageOptions> storage, TimeProvider clock)
{
    private const string TextExtension = ".txt";

    private static readonly TimeSpan LeftoverAge = TimeSpan.FromDays(1);

    private readonly string folder = Path.Combine(Path.GetFullPath(storage.Value.DataFolder), "files");

    private string Incoming => Path.Combine(folder, "incoming");

    private string Aside => Path.Combine(folder, "aside");

    /// <summary>A new, empty file under a temporary name. Disposing it removes it, unless it was kept.</summary>
    public StagedFile Stage()
    {
        try
        {
            Directory.CreateDirectory(Incoming);
            ClearLeftovers();
            return new StagedFile(Path.Combine(Incoming, Guid.NewGuid().ToString("n")));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FileStoreException("The folder for files cannot be written.", exception);
        }
    }

    /// <summary>A staged copy of <paramref name="source"/>; null where that is longer than <paramref name="limit"/> bytes. Never more than a buffer in memory.</summary>
    public async Task<StagedFile?> Stage(Stream source, long limit, CancellationToken cancel)
    {
        var staged = Stage();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            long length = 0;
            for (int read; (read = await source.ReadAsync(buffer, cancel)) > 0;)
            {
                length += read;
                if (length > limit)
                {
                    await staged.DisposeAsync();
                    return null;
                }

                await Write(() => staged.Content.WriteAsync(buffer.AsMemory(0, read), cancel).AsTask());
            }

            return staged;
        }
        catch
        {
            await staged.DisposeAsync();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Makes a staged file one that stays, and returns the SHA-256 that it is found by, in lower-case hexadecimal.</summary>
    public async Task<string> Keep(StagedFile staged, CancellationToken cancel)
    {
        staged.Content.Position = 0;
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(staged.Content, cancel));
        var path = PathOf(digest);
        await Write(() =>
        {
            staged.Content.Flush(flushToDisk: true);
            var existing = new FileInfo(path);
            if (existing.Exists && existing.Length == staged.Content.Length)
                return Task.CompletedTask;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            staged.MoveTo(path);
            return Task.CompletedTask;
        });
        return digest;
    }

    /// <summary>
    /// Keeps a staged file for a day, under the SHA-256 that is returned: for who looks at what it would do before it is taken. What was set aside is
    /// not found by <see cref="Find"/>.
    /// </summary>
    public async Task<string> SetAside(StagedFile staged, CancellationToken cancel)
    {
        staged.Content.Position = 0;
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(staged.Content, cancel));
        await Write(() =>
        {
            staged.Content.Flush(flushToDisk: true);
            Directory.CreateDirectory(Aside);
            staged.MoveTo(Path.Combine(Aside, digest));
            File.SetLastWriteTimeUtc(Path.Combine(Aside, digest), clock.GetUtcNow().UtcDateTime);
            return Task.CompletedTask;
        });
        return digest;
    }

    /// <summary>A file that was set aside; null where there is none, or none any more.</summary>
    public async Task<byte[]?> ReadAside(string sha256, CancellationToken cancel)
    {
        if (!IsDigest(sha256))
            return null;
        try
        {
            return await File.ReadAllBytesAsync(Path.Combine(Aside, sha256), cancel);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Where the bytes lie; null where they do not. The path is for reading only.</summary>
    public string? Find(string sha256)
    {
        if (!IsDigest(sha256))
            return null;
        var path = PathOf(sha256);
        return File.Exists(path) ? path : null;
    }

    /// <summary>What was read out of a file before; null where nothing was.</summary>
    public async Task<string?> FindText(string sha256, CancellationToken cancel)
    {
        var path = PathOf(sha256) + TextExtension;
        return File.Exists(path) ? await File.ReadAllTextAsync(path, cancel) : null;
    }

    /// <summary>Keeps what was read out of a file beside its bytes, whole or not at all.</summary>
    public async Task KeepText(string sha256, string text, CancellationToken cancel)
    {
        await using var staged = Stage();
        await Write(async () =>
        {
            await staged.Content.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
            staged.Content.Flush(flushToDisk: true);
            staged.MoveTo(PathOf(sha256) + TextExtension);
        });
    }

    /// <summary>Removes the bytes, and what was read out of them, for good; nothing where there are none. Who is reading them reads them to the end.</summary>
    public void Remove(string sha256)
    {
        try
        {
            if (Find(sha256) is not { } path)
                return;
            File.Delete(path + TextExtension);
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FileStoreException("The file cannot be removed.", exception);
        }
    }

    /// <summary>The bytes, for reading; null where there are none under this digest.</summary>
    public Stream? Open(string sha256) => Find(sha256) is { } path ? File.OpenRead(path) : null;

    private string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);

    private static bool IsDigest(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower);

    private void ClearLeftovers()
    {
        var before = clock.GetUtcNow().UtcDateTime - LeftoverAge;
        var left = new[] { Incoming, Aside }.Select(path => new DirectoryInfo(path)).Where(left => left.Exists);
        foreach (var file in left.SelectMany(left => left.EnumerateFiles()).Where(file => file.LastWriteTimeUtc < before))
            file.Delete();
    }

    private static async Task Write(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FileStoreException("The file cannot be written.", exception);
        }
    }
}

/// <summary>A file on its way into the store, under a temporary name.</summary>
public sealed class StagedFile : IAsyncDisposable
{
    private readonly string path;
    private bool isKept;

    internal StagedFile(string path)
    {
        this.path = path;
        Content = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true);
    }

    /// <summary>Readable, writable, seekable.</summary>
    public FileStream Content { get; }

    internal void MoveTo(string final)
    {
        File.Move(path, final, overwrite: true);
        isKept = true;
    }

    /// <summary>Removes what was not kept.</summary>
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync();
        if (!isKept)
            File.Delete(path);
    }
}
