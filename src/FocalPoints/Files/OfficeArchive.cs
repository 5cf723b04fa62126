using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;
using FocalPoints.Kernel;

namespace FocalPoints.Files;

/// <summary>
/// Office files are ZIP archives. They are opened only within bounds that are read from their directory beforehand, and must hold
/// the parts of the kind that they say they are. Nothing in them is ever unpacked beyond the one part that names their kind.
/// </summary>
internal static class OfficeArchive
{
    private const int MaxEntries = 3000, MaxDirectoryBytes = 1024 * 1024, MaxPartBytes = 512 * 1024, EndLength = 22;
    private const long MaxUnpackedBytes = 200 * 1024 * 1024;

    /// <summary>Deflate can reach 1,000; honest office files stay far below.</summary>
    private const long MaxRatio = 100;

    /// <summary>Small archives of much repeated text may exceed the ratio: this much is harmless whatever the ratio.</summary>
    private const long HarmlessBytes = 8 * 1024 * 1024;

    /// <summary>Null where <paramref name="content"/> is a whole, bounded archive of <paramref name="type"/> without program code.</summary>
    public static ProblemRule? Check(FileType type, Stream content)
    {
        try
        {
            if (!HasPlainDirectory(content))
                return ProblemRule.FileType;
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return CheckBounds(archive) ?? (type.Family == FileFamily.OpenXml ? CheckOpenXml(type, archive) : CheckOpenDocument(type, archive));
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or NotSupportedException or DecoderFallbackException or EndOfStreamException)
        {
            return ProblemRule.FileType;
        }
    }

    /// <summary>
    /// Begins with a ZIP entry at the first byte, ends with the end record at the last, with the directory right before it and of a
    /// sensible size: so nothing else lies before, between or behind, and reading the directory cannot exhaust memory.
    /// </summary>
    private static bool HasPlainDirectory(Stream content)
    {
        if (content.Length < EndLength)
            return false;
        Span<byte> head = stackalloc byte[4], end = stackalloc byte[EndLength];
        content.Position = 0;
        content.ReadExactly(head);
        content.Position = content.Length - EndLength;
        content.ReadExactly(end);
        if (!head.SequenceEqual("PK\u0003\u0004"u8) || !end.StartsWith("PK\u0005\u0006"u8))
            return false;
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        return entries is > 0 and <= MaxEntries && size <= MaxDirectoryBytes && (long)offset + size == content.Length - EndLength;
    }

    private static ProblemRule? CheckBounds(ZipArchive archive)
    {
        long unpacked = 0, packed = 0;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            unpacked += entry.Length;
            packed += entry.CompressedLength;
            if (unpacked > MaxUnpackedBytes)
                return ProblemRule.FileUnpacksTooLarge;
            if (entry.IsEncrypted || !names.Add(entry.FullName) || entry.FullName.StartsWith('/') || entry.FullName.Contains("..")
                || entry.FullName.Contains('\\') || entry.FullName.Contains(':'))
                return ProblemRule.FileType;
        }

        return unpacked > HarmlessBytes && unpacked > packed * MaxRatio ? ProblemRule.FileUnpacksTooLarge : null;
    }

    private static ProblemRule? CheckOpenXml(FileType type, ZipArchive archive)
    {
        if (archive.Entries.Any(entry => entry.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)))
            return ProblemRule.FileHasMacros;
        if (archive.GetEntry("[Content_Types].xml") is not { } parts || archive.GetEntry("_rels/.rels") is null)
            return ProblemRule.FileType;

        var main = type.MediaType + ".main+xml";
        var hasMain = false;
        using var stream = Open(parts);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxPartBytes });
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.GetAttribute("ContentType") is not { } contentType)
                continue;
            if (contentType.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || contentType.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
                return ProblemRule.FileHasMacros;
            hasMain |= contentType.Equals(main, StringComparison.OrdinalIgnoreCase)
                && reader.GetAttribute("PartName") is { } part && archive.GetEntry(part.TrimStart('/')) is not null;
        }

        return hasMain ? null : ProblemRule.FileType;
    }

    private static ProblemRule? CheckOpenDocument(FileType type, ZipArchive archive)
    {
        if (archive.Entries.Any(entry => entry.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)))
            return ProblemRule.FileHasMacros;

        // The format wants the kind first and unpacked, so that it can be told from the first bytes.
        var first = archive.Entries[0];
        if (first.FullName != "mimetype" || first.Length != type.MediaType.Length || first.CompressedLength != first.Length
            || archive.GetEntry("content.xml") is null || archive.GetEntry("META-INF/manifest.xml") is null)
            return ProblemRule.FileType;
        using var reader = new StreamReader(Open(first), Encoding.ASCII);
        return reader.ReadToEnd() == type.MediaType ? null : ProblemRule.FileType;
    }

    private static Stream Open(ZipArchiveEntry entry) =>
        entry.Length <= MaxPartBytes ? entry.Open() : throw new InvalidDataException("The part is larger than such a part can be.");
}
