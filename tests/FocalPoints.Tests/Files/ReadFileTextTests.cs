using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FocalPoints.Files;
using FocalPoints.Testing;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace FocalPoints.Tests.Files;

/// <summary>The words of documents, whatever wrote them, and of files that only look like documents.</summary>
public sealed class ReadFileTextTests() : DatabaseTests(FocalPoints.Data.DatabaseProvider.Sqlite)
{
    private const string Word = "<w:document xmlns:w='w'><w:p><w:r><w:t>Mobile</w:t><w:tab/><w:t>clinic</w:t></w:r></w:p><w:p><w:t>ຂາທຽມ</w:t></w:p></w:document>";
    private const string Sheet = "<sst><si><t>Prosthesis</t></si><si><r><t>Wheel</t></r><r><t>chair</t></r></si></sst>";
    private const string Slide = "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:t>{0}</a:t></a:p></p:sld>";
    private const string Writer = "<office:document-content xmlns:office='o' xmlns:text='t'><text:h>أطراف</text:h><text:p>Two<text:s/>words</text:p></office:document-content>";

    [Fact]
    public async Task Words_of_every_kind_of_document_are_read()
    {
        Assert.Equal("Mobile clinic\nຂາທຽມ", await Words("a.docx", Zip(("word/document.xml", Word), ("word/settings.xml", "<x>no</x>"))));
        Assert.Equal("Prosthesis\nWheelchair", await Words("a.xlsx", Zip(("xl/sharedStrings.xml", Sheet))));
        Assert.Equal("second\ntenth", await Words("a.pptx", Zip(("ppt/slides/slide10.xml", string.Format(Slide, "tenth")), ("ppt/slides/slide2.xml", string.Format(Slide, "second")))));
        Assert.Equal("أطراف\nTwo words", await Words("a.odt", Zip(("content.xml", Writer))));
        Assert.Equal("district;people", await Words("a.csv", Encoding.UTF8.GetBytes("district;people")));
        Assert.Contains("Survivors repair wheelchairs", await Words("a.pdf", Pdf("Survivors repair wheelchairs")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("broken.pdf")]
    [InlineData("broken.docx")]
    public async Task File_that_cannot_be_read_has_no_words_and_is_not_tried_again(string name)
    {
        var file = await Keep(name, [.. "%PDF-1.7 PK"u8, .. new byte[400]]);

        Assert.Equal("", await Get<ReadFileText>().Read(file));
        Assert.Equal("", await Get<FileStore>().FindText(file.Sha256, CancellationToken.None));
    }

    [Fact]
    public async Task Part_that_declares_entities_is_not_read()
    {
        var bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><w:document xmlns:w='w'><w:p><w:t>&b;</w:t></w:p></w:document>";

        Assert.Equal("", await Words("a.docx", Zip(("word/document.xml", bomb))));
    }

    [Fact]
    public async Task Long_document_is_read_up_to_a_limit_and_images_not_at_all()
    {
        var paragraphs = string.Concat(Enumerable.Repeat("<p>0123456789</p>", 30_000));

        Assert.Equal(ReadFileText.Max, (await Words("a.odt", Zip(("content.xml", $"<t>{paragraphs}</t>")))).Length, 1.0);
        Assert.Equal("", await Words("a.jpg", AFile.Jpeg));
    }

    [Fact]
    public async Task Disk_that_takes_nothing_hinders_nobody_from_reading()
    {
        var file = await Keep("a.csv", Encoding.UTF8.GetBytes("a name"));
        var incoming = Path.Combine(Database.DataFolder, "files", "incoming");
        Directory.Delete(incoming, recursive: true);
        await File.WriteAllTextAsync(incoming, "not a folder");

        Assert.Equal("a name", await Get<ReadFileText>().Read(file));
        Assert.Null(await Get<FileStore>().FindText(file.Sha256, CancellationToken.None));
        Assert.Contains("cannot be kept", Assert.Single(Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_goes_with_the_file()
    {
        var file = await Keep("a.csv", Encoding.UTF8.GetBytes("a name"));
        var store = Get<FileStore>();
        Assert.Equal("a name", await Get<ReadFileText>().Read(file));
        Assert.Equal("a name", await store.FindText(file.Sha256, CancellationToken.None));

        store.Remove(file.Sha256);

        Assert.Null(await store.FindText(file.Sha256, CancellationToken.None));
        Assert.Equal("", await Get<ReadFileText>().Read(file));
    }

    private async Task<string> Words(string name, byte[] content)
    {
        var file = await Keep(name, content);
        var first = await Get<ReadFileText>().Read(file);
        Assert.Equal(first, await Get<ReadFileText>().Read(file));
        return first;
    }

    private async Task<StoredFile> Keep(string name, byte[] content)
    {
        var store = Get<FileStore>();
        await using var staged = await store.Stage(new MemoryStream(content), StoredFile.MaxBytes, CancellationToken.None);
        await store.Keep(staged!, CancellationToken.None);
        return new StoredFile
        {
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            MediaType = FileType.OfName(name)!.MediaType,
            Name = name,
            Bytes = content.Length,
        };
    }

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Pdf(string words)
    {
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).AddText(words, 12, new PdfPoint(72, 700), builder.AddStandard14Font(Standard14Font.Helvetica));
        return builder.Build();
    }
}
