using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Files;

/// <summary>A file that somebody uploaded. Its bytes lie in the data folder under their digest; this row says what they are.</summary>
public sealed class StoredFile
{
    private string name = "";

    /// <summary>The largest file, in bytes: 10 MB.</summary>
    public const long MaxBytes = 10 * 1024 * 1024;

    /// <summary>Given by the sender, so that a repeated request finds its first answer.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The most files that one practice may have had, over all its revisions and drafts.</summary>
    public const int PerPracticeMax = 100;

    /// <summary>The practice it was uploaded for.</summary>
    public Guid PracticeId { get; init; }

    /// <summary>SHA-256 of the stored bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The media type found in the content, never the declared one.</summary>
    public required string MediaType { get; init; }

    /// <summary>The file's name without any path, safe to send in a header; of a redacted file its id, for the name may tell of the person too.</summary>
    public required string Name { get => name; init => name = value; }

    public long Bytes { get; init; }

    /// <summary>Pixels; null unless an image.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels; null unless an image.</summary>
    public int? Height { get; init; }

    public Guid UploadedById { get; init; }

    /// <summary>UTC.</summary>
    public DateTime UploadedAt { get; init; }

    /// <summary>When the secretariat took it away for what it tells of a person, UTC; null while it is kept. The row stays, so that the same content is not taken again.</summary>
    public DateTime? RedactedAt { get; private set; }

    /// <summary>Marks it as taken away. Its bytes are the store's to remove.</summary>
    internal void Redact(DateTime at) => (RedactedAt, name) = (at, Id.ToString("n"));

    public bool IsImage => MediaType.StartsWith("image/", StringComparison.Ordinal);
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        // The same content sent twice is one file; a name leads to one file for ever, whatever revision it stands in.
        builder.HasIndex(file => new { file.PracticeId, file.Sha256 }).IsUnique();
        builder.HasIndex(file => new { file.PracticeId, file.Name }).IsUnique();
    }
}
