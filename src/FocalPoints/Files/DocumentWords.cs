using System.IO.Compression;
using System.Text;
using System.Xml;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace FocalPoints.Files;

/// <summary>Takes the words out of documents whose kind was proved when they were taken in; see <see cref="FileSignature"/>.</summary>
internal static class DocumentWords
{
    /// <summary>No part of an honest office file is longer, in characters.</summary>
    private const int LongestPart = 20_000_000;

    /// <summary>The words, blocks parted by line ends, up to a number of UTF-16 characters. Throws what the reader of its kind throws.</summary>
    public static string Of(FileType type, Stream content, int max, CancellationToken cancel)
    {
        var text = new StringBuilder();
        var blocks = type.Family switch
        {
            FileFamily.Pdf => PdfPages(content),
            FileFamily.Csv => [ReadText(content, max)],
            FileFamily.OpenXml or FileFamily.OpenDocument => OfficeBlocks(content),
            _ => [],
        };
        foreach (var block in blocks)
        {
            cancel.ThrowIfCancellationRequested();
            text.Append(block.AsSpan(0, Math.Min(block.Length, max - text.Length)));
            if (text.Length >= max)
                break;
            text.Append('\n');
        }

        return text.ToString().Trim();
    }

    private static IEnumerable<string> PdfPages(Stream content)
    {
        using var document = PdfDocument.Open(content);
        foreach (var page in document.GetPages())
            yield return ContentOrderTextExtractor.GetText(page);
    }

    private static string ReadText(Stream content, int max)
    {
        using var reader = new StreamReader(content, Encoding.UTF8, leaveOpen: true);
        var buffer = new char[max];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }

    // Both families keep their words as text nodes of XML parts, one element to a paragraph or cell.
    private static IEnumerable<string> OfficeBlocks(Stream content)
    {
        using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries.Where(entry => HoldsWords(entry.FullName)).OrderBy(entry => entry.FullName.Length).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var part = entry.Open();
            foreach (var block in XmlBlocks(part))
                yield return block;
        }
    }

    private static bool HoldsWords(string part) => part is "content.xml" or "word/document.xml" or "word/footnotes.xml" or "xl/sharedStrings.xml"
        || (part.StartsWith("ppt/slides/slide", StringComparison.Ordinal) && part.EndsWith(".xml", StringComparison.Ordinal));

    private static IEnumerable<string> XmlBlocks(Stream part)
    {
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestPart });
        var block = new StringBuilder();
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                block.Append(reader.Value);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && EndsBlock(reader.LocalName) && block.Length > 0)
            {
                yield return block.ToString();
                block.Clear();
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "tab" or "br" or "s" or "line-break" })
            {
                block.Append(' ');
            }
        }
    }

    // A paragraph or heading, or a string of a sheet.
    private static bool EndsBlock(string element) => element is "p" or "h" or "si";
}
