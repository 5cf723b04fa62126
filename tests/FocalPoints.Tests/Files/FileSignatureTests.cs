using System.IO.Compression;
using System.Text;
using FocalPoints.Files;
using FocalPoints.Kernel;
using FocalPoints.Testing;
using SkiaSharp;
using Xunit;

namespace FocalPoints.Tests.Files;

/// <summary>Name, declaration and content must agree; whatever is anything else as well is refused.</summary>
public class FileSignatureTests
{
    private static readonly byte[] Megabytes = new byte[20 * 1024 * 1024];

    public static TheoryData<string, byte[]> Honest => new()
    {
        { "a.pdf", AFile.Pdf },
        { "A.PDF", AFile.Pdf },
        { "a.docx", AFile.Docx },
        { "a.xlsx", AFile.Xlsx },
        { "a.pptx", AFile.Pptx },
        { "a.odt", AFile.Odf("application/vnd.oasis.opendocument.text") },
        { "a.ods", AFile.Odf("application/vnd.oasis.opendocument.spreadsheet") },
        { "a.odp", AFile.Odf("application/vnd.oasis.opendocument.presentation") },
        { "a.csv", AFile.Csv },
        { "a.csv", [0xEF, 0xBB, 0xBF, .. AFile.Csv] },
        { "a.jpg", AFile.Jpeg },
        { "a.jpeg", AFile.JpegWithPlace() },
        { "a.png", AFile.Png },
        { "a.webp", AFile.Image(SKEncodedImageFormat.Webp) },
    };

    [Theory]
    [MemberData(nameof(Honest), DisableDiscoveryEnumeration = true)]
    public void Honest_file_is_taken(string name, byte[] content) => Assert.Null(Check(name, content));

    public static TheoryData<string, byte[], ProblemRule> Hostile => new()
    {
        { "program.pdf", AFile.Program, ProblemRule.FileType },
        { "program-before.pdf", [.. AFile.Program, .. AFile.Pdf], ProblemRule.FileType },
        { "archive-behind.pdf", [.. AFile.Pdf, .. AFile.Zip(("a", [1], CompressionLevel.Optimal))], ProblemRule.FileType },
        { "cut-off.pdf", AFile.Pdf[..40], ProblemRule.FileType },
        { "empty.pdf", [], ProblemRule.FileType },
        { "svg.png", AFile.Svg, ProblemRule.FileType },
        { "svg.csv", AFile.Svg, ProblemRule.FileType },
        { "html.csv", "\uFEFF \n<!doctype html><script>alert(1)</script>"u8.ToArray(), ProblemRule.FileType },
        { "pdf.csv", AFile.Pdf, ProblemRule.FileType },
        { "nul.csv", "a,b\0"u8.ToArray(), ProblemRule.FileType },
        { "bell.csv", "a,b\u0007"u8.ToArray(), ProblemRule.FileType },
        { "empty.csv", [], ProblemRule.FileType },
        { "windows.csv", Encoding.Latin1.GetBytes("province;détail"), ProblemRule.FileNotUtf8 },
        { "utf16.csv", Encoding.Unicode.GetBytes("a;b"), ProblemRule.FileType },
        { "jpeg.png", AFile.Jpeg, ProblemRule.FileType },
        { "png.jpg", AFile.Png, ProblemRule.FileType },
        { "wave.webp", [.. "RIFF"u8, 1, 0, 0, 0, .. "WAVE"u8, 0, 0], ProblemRule.FileType },
        { "sheet.docx", AFile.Xlsx, ProblemRule.FileType },
        { "zip.docx", AFile.Zip(("readme.txt", [65], CompressionLevel.Optimal)), ProblemRule.FileType },
        { "program-before.docx", [.. AFile.Program, .. AFile.Docx], ProblemRule.FileType },
        { "behind.docx", [.. AFile.Docx, 1, 2, 3], ProblemRule.FileType },
        { "cut-off.docx", AFile.Docx[..^40], ProblemRule.FileType },
        { "missing-part.docx", AFile.Zip(
            ("[Content_Types].xml", "<Types/>"u8.ToArray(), CompressionLevel.Optimal), ("_rels/.rels", [], CompressionLevel.Optimal)), ProblemRule.FileType },
        { "path.docx", AFile.DocxWith(("../../evil.txt", [65], CompressionLevel.Optimal)), ProblemRule.FileType },
        { "entity.docx", AFile.Zip(
            ("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><Types>&a;</Types>"u8.ToArray(), CompressionLevel.Optimal), ("_rels/.rels", [], CompressionLevel.Optimal)), ProblemRule.FileType },
        { "macro.docx", AFile.DocxWith(("word/vbaProject.bin", [1], CompressionLevel.Optimal)), ProblemRule.FileHasMacros },
        { "macro-type.docx", AFile.OpenXml("/word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), ProblemRule.FileHasMacros },
        { "bomb.docx", AFile.DocxWith(("word/media/a.bmp", Megabytes, CompressionLevel.SmallestSize)), ProblemRule.FileUnpacksTooLarge },
        { "text.ods", AFile.Odf("application/vnd.oasis.opendocument.text"), ProblemRule.FileType },
        { "macro.odt", AFile.Zip(
            ("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray(), CompressionLevel.NoCompression), ("content.xml", [65], CompressionLevel.Optimal),
            ("META-INF/manifest.xml", [65], CompressionLevel.Optimal), ("Basic/script-lc.xml", [65], CompressionLevel.Optimal)), ProblemRule.FileHasMacros },
    };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Hostile_or_broken_file_is_refused(string name, byte[] content, ProblemRule rule) => Assert.Equal(rule, Check(name, content));

    [Fact]
    public void Archive_with_too_many_entries_is_refused()
    {
        var entries = Enumerable.Range(0, 4000).Select(number => ($"word/{number}.xml", Array.Empty<byte>(), CompressionLevel.NoCompression));

        Assert.Equal(ProblemRule.FileType, Check("many.docx", AFile.DocxWith([.. entries])));
    }

    [Theory]
    [InlineData("a.exe")]
    [InlineData("a.svg")]
    [InlineData("a.html")]
    [InlineData("a.gif")]
    [InlineData("a.docm")]
    [InlineData("a.doc")]
    [InlineData("a.zip")]
    [InlineData("pdf")]
    [InlineData("")]
    [InlineData("a.pdf.exe")]
    public void Name_of_another_kind_is_refused(string name) => Assert.Null(FileType.OfName(name));

    [Theory]
    [InlineData("a.pdf", "application/pdf", true)]
    [InlineData("a.pdf", "Application/PDF; charset=binary", true)]
    [InlineData("a.pdf", null, true)]
    [InlineData("a.pdf", "application/octet-stream", true)]
    [InlineData("a.csv", "application/vnd.ms-excel", true)]
    [InlineData("a.docx", "application/zip", true)]
    [InlineData("a.pdf", "application/x-msdownload", false)]
    [InlineData("a.pdf", "text/html", false)]
    [InlineData("a.png", "image/svg+xml", false)]
    [InlineData("a.png", "image/jpeg", false)]
    public void Declaration_must_agree_with_the_name(string name, string? declared, bool agrees) =>
        Assert.Equal(agrees, FileType.OfName(name)!.AgreesWith(declared));

    private static ProblemRule? Check(string name, byte[] content) => FileSignature.Check(FileType.OfName(name)!, new MemoryStream(content));
}
