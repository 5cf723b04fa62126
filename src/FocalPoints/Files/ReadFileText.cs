using Microsoft.Extensions.Logging;

namespace FocalPoints.Files;

/// <summary>
/// The words of a document, for search. Read once, within limits of size and time, and kept beside the bytes: the same content has the same words for ever.
/// </summary>
public sealed partial class ReadFileText(FileStore store, TimeProvider clock, ILogger<ReadFileText> log)
{
    /// <summary>How much of a document is found by its words, in UTF-16 characters: about a hundred pages.</summary>
    public const int Max = 200_000;

    /// <summary>A document that takes longer is found by its title alone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Empty for images, for what has no words, cannot be read, takes too long or is not in the store.</summary>
    public async Task<string> Read(StoredFile file, CancellationToken cancel = default)
    {
        if (file.IsImage || FileType.OfMediaType(file.MediaType) is not { } type)
            return "";
        if (await store.FindText(file.Sha256, cancel) is { } kept)
            return kept;
        await using var content = store.Open(file.Sha256);
        if (content is null)
            return "";
        var text = await ReadWithin(type, content, file.Id, cancel);
        try
        {
            await store.KeepText(file.Sha256, text, cancel);
        }
        catch (FileStoreException exception)
        {
            // It is read again when it is asked for again; who publishes or searches is not to suffer from a full disk.
            LogNotKept(file.Id, exception.Message);
        }

        return text;
    }

    // What a stranger's file does to a reader of files is that reader's fault, not the author's: whatever it throws, the file is kept and found by its title.
    private async Task<string> ReadWithin(FileType type, Stream content, Guid id, CancellationToken cancel)
    {
        using var time = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancel);
        try
        {
            return await Task.Run(() => DocumentWords.Of(type, content, Max, either.Token), cancel).WaitAsync(Patience, clock, cancel);
        }
        catch (Exception exception) when (!cancel.IsCancellationRequested)
        {
            LogUnread(id, exception.Message);
            return "";
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The words of file {FileId} cannot be kept beside it, and are read again each time: {Reason}")]
    private partial void LogNotKept(Guid fileId, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The words of file {FileId} cannot be read, so it is found by its title alone: {Reason}")]
    private partial void LogUnread(Guid fileId, string reason);
}
