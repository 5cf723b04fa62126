using System.Buffers;
using System.Text;
using FocalPoints.Kernel;

namespace FocalPoints.Files;

/// <summary>
/// What a file really is. Name, declaration and content must agree; content is proved, never guessed: a file that fits no rule of the
/// kinds that are taken is refused.
/// </summary>
public static class FileSignature
{
    private const int TailLength = 2048;
    private static readonly SearchValues<byte> White = SearchValues.Create(0, 9, 10, 12, 13, 32);

    /// <summary>Null where <paramref name="content"/> is a whole file of <paramref name="type"/>; else the rule that it breaks.</summary>
    /// <param name="content">Seekable; read from its start, left anywhere.</param>
    public static ProblemRule? Check(FileType type, Stream content)
    {
        content.Position = 0;
        return type.Family switch
        {
            FileFamily.Pdf => IsPdf(content) ? null : ProblemRule.FileType,
            FileFamily.Image => IsImage(type, content) ? null : ProblemRule.FileType,
            FileFamily.Csv => CheckCsv(content),
            _ => OfficeArchive.Check(type, content),
        };
    }

    /// <summary>
    /// Begins as a PDF at the very first byte and ends as one, with white space at most behind its end mark: nothing else can lie
    /// before or behind it, so it is not a program or an archive as well.
    /// </summary>
    private static bool IsPdf(Stream content)
    {
        Span<byte> head = stackalloc byte[8];
        if (content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
            return false;
        if (!(head.StartsWith("%PDF-1."u8) || head.StartsWith("%PDF-2."u8)))
            return false;

        Span<byte> tail = stackalloc byte[TailLength];
        content.Position = Math.Max(0, content.Length - TailLength);
        tail = tail[..content.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false)];
        var end = tail.LastIndexOf("%%EOF"u8);
        return end >= 0
            && tail[..end].LastIndexOf("startxref"u8) >= 0
            && tail[(end + 5)..].IndexOfAnyExcept(White) < 0;
    }

    private static bool IsImage(FileType type, Stream content)
    {
        Span<byte> head = stackalloc byte[12];
        if (content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
            return false;
        ReadOnlySpan<byte> jpeg = [0xFF, 0xD8, 0xFF], png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
        return type == FileType.Jpeg ? head.StartsWith(jpeg)
            : type == FileType.Png ? head.StartsWith(png)
            : type == FileType.WebP && head.StartsWith("RIFF"u8) && head[8..].SequenceEqual("WEBP"u8);
    }

    /// <summary>Text in UTF-8 without control characters, which does not begin like markup or like another kind of file.</summary>
    private static ProblemRule? CheckCsv(Stream content)
    {
        using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var buffer = new char[4096];
        var isFirst = true;
        try
        {
            for (int read; (read = reader.ReadBlock(buffer)) > 0;)
            {
                var text = buffer.AsSpan(0, read);
                if (isFirst)
                {
                    var start = text.TrimStart("\uFEFF \t\r\n");
                    if (start.IsEmpty || start[0] is '<' || start.StartsWith("%PDF-") || start.StartsWith("#!") || start.StartsWith("{\\rtf"))
                        return ProblemRule.FileType;
                    isFirst = false;
                }

                foreach (var character in text)
                {
                    if (char.IsControl(character) && character is not ('\t' or '\r' or '\n'))
                        return ProblemRule.FileType;
                }
            }
        }
        catch (DecoderFallbackException)
        {
            return ProblemRule.FileNotUtf8;
        }

        return isFirst ? ProblemRule.FileType : null;
    }
}
