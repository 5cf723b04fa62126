using System.Net;
using FocalPoints.Files;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Web.Practices;
using Xunit;

namespace FocalPoints.Web.Tests.Files;

/// <summary>Files of a published practice, under the practice's own rule and with headers that leave them no power.</summary>
public abstract class AttachmentsTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Document_is_saved_under_its_name_and_can_do_nothing()
    {
        var (practice, _) = await Publish("ບົດລາຍງານ été.pdf", AFile.Pdf);

        var page = (await App.Visitor().Get(Address(practice))).Is(HttpStatusCode.OK);

        Assert.Equal(AFile.Pdf, page.Bytes);
        Assert.Equal("application/pdf", page.Headers["Content-Type"]);
        Assert.StartsWith("attachment; filename=", page.Headers["Content-Disposition"]);
        Assert.Contains("filename*=UTF-8''%E0%BA%9A", page.Headers["Content-Disposition"]);
        Assert.Contains("%C3%A9t%C3%A9.pdf", page.Headers["Content-Disposition"]);
        Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
        Assert.Equal("default-src 'none'; sandbox", page.Headers["Content-Security-Policy"]);
        Assert.Equal("same-origin", page.Headers["Cross-Origin-Resource-Policy"]);
        Assert.Equal("public, max-age=600", page.Headers["Cache-Control"]);
        Assert.False(page.Headers.ContainsKey("Set-Cookie"));
    }

    [Fact]
    public async Task Image_is_shown_in_place()
    {
        var (practice, _) = await Publish("foto.jpg", AFile.Jpeg);

        var page = (await App.Visitor().Get(Address(practice))).Is(HttpStatusCode.OK);

        Assert.Equal("image/jpeg", page.Headers["Content-Type"]);
        Assert.StartsWith("inline; filename=", page.Headers["Content-Disposition"]);
    }

    [Fact]
    public async Task Second_visit_and_parts_cost_little()
    {
        var (practice, file) = await Publish("a.pdf", AFile.Pdf);
        var visitor = App.Visitor();
        var tag = (await visitor.Get(Address(practice))).Headers["ETag"];
        Assert.Equal($"\"{file.Sha256}\"", tag);

        var part = await visitor.Send(new HttpRequestMessage(HttpMethod.Get, Address(practice)) { Headers = { { "Range", "bytes=2-5" } } });
        Assert.Equal(AFile.Pdf[2..6], part.Is(HttpStatusCode.PartialContent).Bytes);
        var beyond = await visitor.Send(new HttpRequestMessage(HttpMethod.Get, Address(practice)) { Headers = { { "Range", "bytes=999999-" } } });
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.Status);
        var head = await visitor.Send(new HttpRequestMessage(HttpMethod.Head, Address(practice)));
        Assert.Equal(AFile.Pdf.Length.ToString(), head.Is(HttpStatusCode.OK).Headers["Content-Length"]);
        var again = await visitor.Send(new HttpRequestMessage(HttpMethod.Get, Address(practice)) { Headers = { { "If-None-Match", tag } } });
        Assert.Empty(again.Is(HttpStatusCode.NotModified).Bytes);
    }

    [Theory]
    [InlineData(Visibility.Members)]
    [InlineData(Visibility.FocalPoints)]
    public async Task File_of_a_practice_for_some_does_not_exist_for_others(Visibility visibility)
    {
        var (practice, _) = await Publish("a.pdf", AFile.Pdf, visibility);

        (await App.Visitor().Get(Address(practice))).Is(HttpStatusCode.NotFound);
        if (visibility == Visibility.FocalPoints)
            (await (await App.SignInAsMember()).Get(Address(practice))).Is(HttpStatusCode.NotFound);
        var page = (await (await App.SignInAsFocalPoint("chad")).Get(Address(practice))).Is(HttpStatusCode.OK);
        Assert.Contains("private", page.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task File_that_the_live_text_does_not_name_is_not_found()
    {
        var (practice, _) = await Publish("a.pdf", AFile.Pdf);

        (await App.Visitor().Get(PracticeUrls.Attachment(practice.Number!, practice.Slug, "b.pdf"))).Is(HttpStatusCode.NotFound);
        (await App.Visitor().Get(PracticeUrls.Attachment("FP-XXX-2026-0001", practice.Slug, "a.pdf"))).Is(HttpStatusCode.NotFound);
        (await App.Visitor().Get(PracticeUrls.Attachment(practice.Number!, practice.Slug, "..%2f..%2fetc%2fpasswd"))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task File_of_another_practice_is_not_served_under_this_one()
    {
        var (_, secret) = await Publish("secret.pdf", AFile.Pdf, Visibility.FocalPoints);
        var thief = An.Practice("chad", An.Content with { Attachments = [Attachment.Of(secret)] });
        await App.Database.Add(thief);

        (await App.Visitor().Get(Address(thief))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Withdrawn_practice_takes_its_files_along()
    {
        var (practice, _) = await Publish("a.pdf", AFile.Pdf);
        await using var db = App.Database.Open();
        db.Attach(practice);
        practice.Withdraw("The programme ended.", null, An.Morning.UtcDateTime);
        await db.SaveChangesAsync();

        var page = await App.Visitor().Get(Address(practice));

        Assert.Contains(practice.Number!, page.Is(HttpStatusCode.Gone).Html);
    }

    [Fact]
    public async Task Bytes_that_are_gone_are_missing_and_not_an_error()
    {
        var (practice, file) = await Publish("a.pdf", [.. "%PDF-1.7\n"u8, .. AFile.Pdf[9..]]);
        File.Delete(App.Get<FileStore>().Find(file.Sha256)!);

        (await App.Visitor().Get(Address(practice))).Is(HttpStatusCode.NotFound);
    }

    private static string Address(Practice practice) => PracticeUrls.Attachment(practice.Number!, practice.Slug, practice.Content!.Attachments[0].Name);

    private async Task<(Practice Practice, StoredFile File)> Publish(string name, byte[] content, Visibility visibility = Visibility.Public)
    {
        var store = App.Get<FileStore>();
        await using var staged = await store.Stage(new MemoryStream(content), StoredFile.MaxBytes, CancellationToken.None);
        var account = An.Account.FocalPoint("lao-pdr");
        var id = Guid.NewGuid();
        var practice = new Practice { StateId = "lao-pdr", CreatedAt = An.Morning.UtcDateTime };
        var file = new StoredFile
        {
            Id = id,
            PracticeId = practice.Id,
            Sha256 = await store.Keep(staged!, CancellationToken.None),
            MediaType = FileType.OfName(name)!.MediaType,
            Name = name,
            Bytes = content.Length,
            UploadedById = account.Id,
            UploadedAt = An.Morning.UtcDateTime,
        };
        practice.Publish(An.Content with { Visibility = visibility, Attachments = [Attachment.Of(file)] }, An.Actor.Of(account), An.Morning.UtcDateTime,
            $"FP-LAO-2026-{id:n}", "", RevisionSignificance.Major);
        await App.Database.Add(account, practice, file);
        return (practice, file);
    }

    public sealed class OnSqlite(SqliteApp app) : AttachmentsTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : AttachmentsTests(app), IClassFixture<PostgresApp>;
}
