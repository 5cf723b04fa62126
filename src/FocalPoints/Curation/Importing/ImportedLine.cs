using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using FocalPoints.Practices.Drafting;

namespace FocalPoints.Curation.Importing;

/// <summary>Somebody's words on what is imported.</summary>
/// <param name="Author">May be empty.</param>
/// <param name="Created">As it was written there; may be empty.</param>
internal sealed record ImportedComment(string Author, string Created, string Text);

/// <summary>What a line says, cleaned: one document.</summary>
internal sealed record ImportedLine
{
    public required string Id { get; init; }

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public string Summary { get; init; } = "";

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>As it is written there; may be empty.</summary>
    public string State { get; init; } = "";

    public IReadOnlyList<string> Themes { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public int? Year { get; init; }

    public IReadOnlyList<ImportedComment> Comments { get; init; } = [];

    /// <summary>The same for the same document, however its line is written.</summary>
    public string Digest() => Base64Url.EncodeToString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)).AsSpan(0, 18));

    /// <summary>The document of a line; null where there is none, and the reason, as the end of a sentence that begins with the line's number.</summary>
    public static (ImportedLine? Line, string Reason) Parse(byte[]? line)
    {
        if (line is null)
            return (null, $"is longer than {JsonLines.LongestLine} bytes");
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (null, "is not an object");
            var fields = new LineFields(document.RootElement);
            var read = Of(fields);
            return fields.Reason.Length == 0 ? (read, "") : (null, fields.Reason);
        }
        catch (JsonException)
        {
            return (null, "is not JSON");
        }
        catch (InvalidOperationException)
        {
            // Bytes and escapes that are no characters are found when a text is read.
            return (null, "holds what is no text");
        }
    }

    private static ImportedLine Of(LineFields fields)
    {
        var line = new ImportedLine
        {
            Id = fields.Id(),
            Title = fields.Line("title", DraftBounds.TextMax),
            Text = fields.Text("text") is { Length: > 0 } text ? text : fields.Text("body"),
            Summary = fields.Text("summary"),
            Language = fields.Language(),
            State = fields.Line("state"),
            Themes = fields.Lines("themes"),
            Tags = fields.Lines("tags"),
            Year = fields.Year(),
            Comments = [.. fields.Objects("comments")
                .Select(comment => new ImportedComment(comment.Line("author"), comment.Line("created"), comment.Text("body") is { Length: > 0 } body ? body : comment.Text("text")))
                .Where(comment => comment.Text.Length > 0)],
        };
        if (line.Title.Length + line.Text.Length == 0)
            fields.Refuse("has neither title nor text");
        return line;
    }
}
