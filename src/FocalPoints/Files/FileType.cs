namespace FocalPoints.Files;

/// <summary>What the content of a file is made of; decides how it is proved.</summary>
public enum FileFamily
{
    Pdf,
    OpenXml,
    OpenDocument,
    Image,
    Csv,
}

/// <summary>A kind of file that practices may carry. Anything that is not on <see cref="Taken"/> is refused.</summary>
/// <param name="MediaType">The type under which it is kept and served.</param>
/// <param name="Extension">With its dot, lower case: the one that stored names end in.</param>
/// <param name="OtherExtensions">Further extensions of the same kind.</param>
/// <param name="AlsoDeclaredAs">What browsers and systems call it besides its media type.</param>
public sealed record FileType(FileFamily Family, string MediaType, string Extension, IReadOnlyList<string> OtherExtensions, IReadOnlyList<string> AlsoDeclaredAs)
{
    private static readonly string[] Zip = ["application/zip", "application/x-zip-compressed"];

    public static FileType Pdf { get; } = new(FileFamily.Pdf, "application/pdf", ".pdf", [], ["application/x-pdf"]);

    public static FileType Jpeg { get; } = new(FileFamily.Image, "image/jpeg", ".jpg", [".jpeg"], ["image/jpg", "image/pjpeg"]);

    public static FileType Png { get; } = new(FileFamily.Image, "image/png", ".png", [], ["image/x-png"]);

    public static FileType WebP { get; } = new(FileFamily.Image, "image/webp", ".webp", [], []);

    /// <summary>Spreadsheet programs register themselves for it, so browsers name their types.</summary>
    public static FileType Csv { get; } = new(FileFamily.Csv, "text/csv", ".csv", [],
        ["text/plain", "application/csv", "text/comma-separated-values", "application/vnd.ms-excel"]);

    public static FileType Docx { get; } = new(FileFamily.OpenXml, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", [], Zip);

    public static FileType Xlsx { get; } = new(FileFamily.OpenXml, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", [], Zip);

    public static FileType Pptx { get; } = new(FileFamily.OpenXml, "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx", [], Zip);

    public static FileType Odt { get; } = new(FileFamily.OpenDocument, "application/vnd.oasis.opendocument.text", ".odt", [], Zip);

    public static FileType Ods { get; } = new(FileFamily.OpenDocument, "application/vnd.oasis.opendocument.spreadsheet", ".ods", [], Zip);

    public static FileType Odp { get; } = new(FileFamily.OpenDocument, "application/vnd.oasis.opendocument.presentation", ".odp", [], Zip);

    /// <summary>Every kind that is taken.</summary>
    public static IReadOnlyList<FileType> Taken { get; } = [Pdf, Docx, Xlsx, Pptx, Odt, Ods, Odp, Jpeg, Png, WebP, Csv];

    /// <summary>The kind that a name's extension promises; null where that kind is not taken.</summary>
    public static FileType? OfName(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return Taken.FirstOrDefault(type => type.Extension == extension || type.OtherExtensions.Contains(extension));
    }

    /// <summary>The kind of a stored media type.</summary>
    public static FileType? OfMediaType(string mediaType) => Taken.FirstOrDefault(type => type.MediaType == mediaType);

    /// <summary>
    /// Whether the sender's declaration fits. No declaration and <c>application/octet-stream</c> say nothing: that is what browsers
    /// send on a machine that does not know the kind.
    /// </summary>
    public bool AgreesWith(string? declaredType)
    {
        var declared = (declaredType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        return declared is "" or "application/octet-stream" || declared == MediaType || AlsoDeclaredAs.Contains(declared);
    }
}
