using System.Security.Cryptography;
using FocalPoints.Data;
using FocalPoints.Files;
using FocalPoints.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace FocalPoints.Tests.Files;

/// <summary>A file is in the store whole or not at all.</summary>
public sealed class FileStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("focalpoints-files-").FullName;
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);

    private string Incoming => Path.Combine(folder, "files", "incoming");

    [Fact]
    public async Task Kept_file_is_found_under_its_digest()
    {
        var digest = await Keep(AFile.Pdf);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(AFile.Pdf)), digest);
        Assert.Equal(Path.Combine(folder, "files", digest[..2], digest), Store().Find(digest));
        await using var stream = Store().Open(digest);
        var bytes = new byte[AFile.Pdf.Length];
        await stream!.ReadExactlyAsync(bytes);
        Assert.Equal(AFile.Pdf, bytes);
        Assert.Empty(Directory.GetFiles(Incoming));
    }

    [Fact]
    public async Task Same_content_is_kept_once()
    {
        var digests = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Keep(AFile.Docx)));

        Assert.Single(digests.Distinct());
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "files"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Cut_off_copy_is_replaced_by_the_whole_one()
    {
        var digest = await Keep(AFile.Pdf);
        await File.WriteAllBytesAsync(Store().Find(digest)!, [1]);

        await Keep(AFile.Pdf);

        Assert.Equal(AFile.Pdf, await File.ReadAllBytesAsync(Store().Find(digest)!));
    }

    [Fact]
    public async Task What_was_cut_off_is_never_found_and_cleared_after_a_day()
    {
        Directory.CreateDirectory(Incoming);
        var leftover = Path.Combine(Incoming, "cut-off");
        await File.WriteAllBytesAsync(leftover, AFile.Pdf);

        Assert.Null(Store().Find(Convert.ToHexStringLower(SHA256.HashData(AFile.Pdf))));
        await Keep(AFile.Docx);
        Assert.True(File.Exists(leftover));

        clock.Advance(TimeSpan.FromDays(2));
        await Keep(AFile.Xlsx);
        Assert.False(File.Exists(leftover));
    }

    [Fact]
    public async Task What_was_set_aside_is_read_for_a_day_and_is_no_kept_file()
    {
        string digest;
        await using (var staged = Store().Stage())
        {
            await staged.Content.WriteAsync(AFile.Pdf);
            digest = await Store().SetAside(staged, default);
        }

        Assert.Equal(AFile.Pdf, await Store().ReadAside(digest, default));
        Assert.Null(Store().Find(digest));
        Assert.Null(await Store().ReadAside("../" + digest, default));

        clock.Advance(TimeSpan.FromDays(2));
        await Keep(AFile.Docx);
        Assert.Null(await Store().ReadAside(digest, default));
    }

    [Fact]
    public async Task Longer_than_the_limit_is_not_read_further_and_leaves_nothing()
    {
        var source = new MemoryStream(new byte[5_000_000]);

        Assert.Null(await Store().Stage(source, 100_000, CancellationToken.None));

        Assert.InRange(source.Position, 100_000, 200_000);
        Assert.Empty(Directory.GetFiles(Incoming));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("incoming")]
    public void What_is_no_digest_is_not_found(string sha256) => Assert.Null(Store().Find(sha256));

    [Fact]
    public async Task Store_that_cannot_be_written_says_so()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "files"), "in the way");

        await Assert.ThrowsAsync<FileStoreException>(() => Keep(AFile.Pdf));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private FileStore Store() => new(Options.Create(new StorageOptions { DataFolder = folder }), clock);

    private async Task<string> Keep(byte[] content)
    {
        var store = Store();
        await using var staged = await store.Stage(new MemoryStream(content), StoredFile.MaxBytes, CancellationToken.None);
        return await store.Keep(staged!, CancellationToken.None);
    }
}
