using System.Net;
using System.Text.Json;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Web.Files;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Files;

/// <summary>A file is sent to the site by its author, by others, and by somebody hostile.</summary>
public abstract class UploadTests(FocalPointsApp app) : PageTests(app)
{
    private readonly Practice draft = An.Draft("lao-pdr");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await App.Database.Add(draft);
    }

    [Fact]
    public async Task Author_gets_an_attachment()
    {
        var page = await Send(await Author(), new FormFile("Rapport.pdf", "application/pdf", AFile.Pdf));

        Assert.Equal("application/json", page.Is(HttpStatusCode.OK).Headers["Content-Type"].Split(';')[0]);
        var attachment = JsonSerializer.Deserialize<Attachment>(page.Html, JsonSerializerOptions.Web)!;
        Assert.Equal(("Rapport.pdf", "application/pdf", (long)AFile.Pdf.Length), (attachment.Name, attachment.MediaType, attachment.Bytes));
    }

    [Fact]
    public async Task Author_sees_the_file_and_nobody_else_does()
    {
        var author = await Author();
        var sent = await Send(author, new FormFile("foto.png", "image/png", AFile.Png));
        var address = FilesUrls.Draft(JsonSerializer.Deserialize<Attachment>(sent.Html, JsonSerializerOptions.Web)!.FileId);

        var page = (await author.Get(address)).Is(HttpStatusCode.OK);
        Assert.Equal("image/png", page.Headers["Content-Type"]);
        Assert.Contains("private", page.Headers["Cache-Control"]);
        (await (await App.SignInAsFocalPoint("chad")).Get(address)).Is(HttpStatusCode.NotFound);
        (await (await App.SignInAsCoordinator()).Get(address)).Is(HttpStatusCode.NotFound);
        Assert.NotEqual(HttpStatusCode.OK, (await App.Visitor().Get(address)).Status);
    }

    [Fact]
    public async Task Token_may_stand_in_the_header()
    {
        var author = await Author();
        author.Headers.Add(FormToken.Header, await TokenOf(author));

        (await author.Post(FilesUrls.Upload(draft.Id), ("file", new FormFile("a.pdf", "application/pdf", AFile.Pdf)))).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    public async Task Without_its_token_nothing_is_taken(string? token)
    {
        var author = await Author();
        FormFile file = new("a.pdf", "application/pdf", AFile.Pdf);

        var page = token is null ? await author.Post(FilesUrls.Upload(draft.Id), ("file", file)) : await author.Post(FilesUrls.Upload(draft.Id), (FormToken.Field, token), ("file", file));

        Says(page, HttpStatusCode.BadRequest, "open for too long");
        await NothingIsKept();
    }

    [Fact]
    public async Task Token_of_somebody_else_is_refused()
    {
        var token = await TokenOf(await App.SignInAsContributor("lao-pdr"));

        Says(await (await Author()).Post(FilesUrls.Upload(draft.Id), (FormToken.Field, token), ("file", new FormFile("a.pdf", "application/pdf", AFile.Pdf))), HttpStatusCode.BadRequest, "too long");
    }

    public static TheoryData<string, string, byte[], HttpStatusCode, string> Refused => new()
    {
        { "program.pdf", "application/pdf", AFile.Program, HttpStatusCode.UnsupportedMediaType, "not what its name says" },
        { "drawing.svg", "image/svg+xml", AFile.Svg, HttpStatusCode.UnsupportedMediaType, "not what its name says" },
        { "drawing.png", "image/png", AFile.Svg, HttpStatusCode.UnsupportedMediaType, "not what its name says" },
        { "a.pdf", "text/html", AFile.Pdf, HttpStatusCode.UnsupportedMediaType, "not what its name says" },
        { "table.csv", "text/csv", [0x61, 0xE9], HttpStatusCode.UnsupportedMediaType, "UTF-8" },
        { "macro.docx", "", AFile.DocxWith(("word/vbaProject.bin", [1], default)), HttpStatusCode.UnsupportedMediaType, "macros" },
        { "wide.png", "image/png", AFile.PngHeader(20000, 20000), HttpStatusCode.RequestEntityTooLarge, "50 million pixels" },
        { "large.pdf", "application/pdf", new byte[(10 * 1024 * 1024) + 1], HttpStatusCode.RequestEntityTooLarge, "10 MB" },
        { "larger.pdf", "application/pdf", new byte[11 * 1024 * 1024], HttpStatusCode.RequestEntityTooLarge, "10 MB" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task Refused_file_is_answered_in_words_and_leaves_nothing(string name, string type, byte[] content, HttpStatusCode status, string words)
    {
        var page = await Send(await Author(), new FormFile(name, type.Length == 0 ? "application/octet-stream" : type, content));

        Says(page, status, words);
        await NothingIsKept();
    }

    [Fact]
    public async Task Half_a_gigabyte_is_refused_before_it_is_read()
    {
        var source = new EndlessStream();
        var request = new HttpRequestMessage(HttpMethod.Post, FilesUrls.Upload(draft.Id)) { Content = new StreamContent(source) };
        request.Content.Headers.ContentLength = 500L * 1024 * 1024;
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        Says(await (await Author()).Send(request), HttpStatusCode.RequestEntityTooLarge, "10 MB");
        Assert.InRange(source.Sent, 0, 1024 * 1024);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: nonsense\r\n\r\nabc\r\n--x--", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=x", "", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data", "abc", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", "abc", HttpStatusCode.UnsupportedMediaType)]
    public async Task Broken_form_is_answered_in_words(string type, string body, HttpStatusCode status)
    {
        var author = await Author();
        author.Headers.Add(FormToken.Header, await TokenOf(author));
        var request = new HttpRequestMessage(HttpMethod.Post, FilesUrls.Upload(draft.Id)) { Content = new StringContent(body) };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);

        var page = (await author.Send(request)).Is(status);

        Assert.Equal("application/problem+json", page.Headers["Content-Type"]);
        await NothingIsKept();
    }

    [Fact]
    public async Task Others_are_told_what_they_may_know()
    {
        var published = An.Practice("lao-pdr");
        await App.Database.Add(published);
        FormFile file = new("a.pdf", "application/pdf", AFile.Pdf);
        var stranger = await App.SignInAsFocalPoint("chad");

        Assert.Equal(HttpStatusCode.Unauthorized, (await App.Visitor().Post(FilesUrls.Upload(draft.Id), ("file", file))).Status);
        Says(await Send(stranger, file), HttpStatusCode.NotFound, "not yours");
        Says(await Send(stranger, file, published.Id), HttpStatusCode.Forbidden, "only its State");
        Says(await Send(await Author(), file, published.Id), HttpStatusCode.Conflict, "no open draft");
        Says(await Send(await Author(), file, Guid.NewGuid()), HttpStatusCode.NotFound, "no such draft");
    }

    private Task<Person> Author() => App.SignInAsFocalPoint("lao-pdr");

    private async Task<Page> Send(Person person, FormFile file, Guid? practice = null) =>
        await person.Post(FilesUrls.Upload(practice ?? draft.Id), (FormToken.Field, await TokenOf(person)), ("file", file));

    private Task<string> TokenOf(Person person) => FormToken.Of(App, person);

    private static void Says(Page page, HttpStatusCode status, string words)
    {
        Assert.Equal((status, "application/problem+json"), (page.Status, page.Headers["Content-Type"]));
        using var problem = JsonDocument.Parse(page.Html);
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Contains(words, problem.RootElement.GetProperty("detail").GetString());
    }

    private async Task NothingIsKept()
    {
        await using var db = App.Database.Open();
        Assert.False(await db.Files.AnyAsync(file => file.PracticeId == draft.Id));
        var incoming = new DirectoryInfo(Path.Combine(App.Database.DataFolder, "files", "incoming"));
        Assert.True(!incoming.Exists || incoming.GetFiles().Length == 0);
    }

    public sealed class OnSqlite(SqliteApp app) : UploadTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : UploadTests(app), IClassFixture<PostgresApp>;

    /// <summary>Sends zeros for as long as somebody reads.</summary>
    private sealed class EndlessStream : Stream
    {
        public long Sent { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Sent += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
