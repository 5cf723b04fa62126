using FocalPoints.Data;
using FocalPoints.Files;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Attachments;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Practices;

/// <summary>A file arrives for a practice.</summary>
public abstract class AttachFileTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Practice draft = An.Draft("lao-pdr");
    private Member author = null!;

    private Actor Author => An.Actor.Of(author);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        author = An.Account.Contributor("lao-pdr");
        await Database.Add(author, draft);
    }

    [Fact]
    public async Task File_is_kept_and_recorded()
    {
        var outcome = await Attach(Author, "Rapport final.PDF", AFile.Pdf);

        Assert.Equal(("Rapport final.pdf", "application/pdf", (long)AFile.Pdf.Length), (outcome.Value!.Name, outcome.Value.MediaType, outcome.Value.Bytes));
        await using var db = Database.Open();
        var file = await db.Files.SingleAsync();
        Assert.Equal(draft.Id, file.PracticeId);
        Assert.Equal(An.Morning.UtcDateTime, file.UploadedAt);
        Assert.NotNull(Get<FileStore>().Find(file.Sha256));
        Assert.True(await db.History.AnyAsync(entry => entry.Verb == Verb.Uploaded && entry.RecordId == file.Id.ToString()));
    }

    [Fact]
    public async Task Image_is_recorded_as_it_is_published()
    {
        var outcome = await Attach(Author, "IMG_0001.jpeg", AFile.JpegWithPlace());

        Assert.Equal(("IMG_0001.jpg", 20, 40), (outcome.Value!.Name, outcome.Value.Width, outcome.Value.Height));
    }

    [Fact]
    public async Task Identical_uploads_at_once_make_one_record()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Attach(Author, "a.pdf", AFile.Pdf)));

        Assert.Single(outcomes.Select(outcome => outcome.Value!.FileId).Distinct());
        await using var db = Database.Open();
        Assert.Equal(1, await db.Files.CountAsync());
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Uploaded));
    }

    [Fact]
    public async Task Repeated_request_gives_its_first_answer()
    {
        var id = Guid.NewGuid();
        var first = await Attach(Author, "a.pdf", AFile.Pdf, id);

        Assert.Equal(first.Value, (await Attach(Author, "a.pdf", AFile.Pdf, id)).Value);
    }

    [Fact]
    public async Task Id_of_another_practices_file_gives_nothing_away()
    {
        var id = Guid.NewGuid();
        await Attach(Author, "a.pdf", AFile.Pdf, id);
        var other = An.Draft("chad");
        await Database.Add(other);

        var outcome = await Get<AttachFile>().Attach(An.Actor.FocalPoint("chad"), other.Id, new IncomingFile(id, "a.pdf", null, new MemoryStream(AFile.Pdf)));

        Assert.Equal(ProblemRule.Taken, outcome.Problems.Single().Rule);
    }

    [Fact]
    public async Task Other_file_of_the_same_name_gets_a_number()
    {
        await Attach(Author, "a.docx", AFile.Docx);

        Assert.Equal("A-2.docx", (await Attach(Author, "A.docx", AFile.DocxWith(("b", [1], default)))).Value!.Name);
    }

    [Theory]
    [InlineData("setup.exe", ProblemRule.FileType)]
    [InlineData("setup.pdf", ProblemRule.FileType)]
    public async Task Program_is_refused_and_leaves_nothing(string name, ProblemRule rule)
    {
        Assert.Equal(rule, (await Attach(Author, name, AFile.Program)).Problems.Single().Rule);

        await using var db = Database.Open();
        Assert.False(await db.Files.AnyAsync());
        Assert.False(await db.History.AnyAsync(entry => entry.Verb == Verb.Uploaded));
        var files = new DirectoryInfo(Path.Combine(Database.DataFolder, "files"));
        Assert.True(!files.Exists || files.GetFiles("*", SearchOption.AllDirectories).Length == 0);
    }

    [Fact]
    public async Task File_above_ten_megabytes_is_refused()
    {
        var problem = (await Attach(Author, "a.pdf", new byte[StoredFile.MaxBytes + 1])).Problems.Single();

        Assert.Equal((ProblemRule.FileTooLarge, 10), (problem.Rule, problem.Limit));
    }

    [Fact]
    public async Task Image_of_too_many_pixels_is_refused() =>
        Assert.Equal(ProblemRule.ImageTooLarge, (await Attach(Author, "a.png", AFile.PngHeader(20000, 20000))).Problems.Single().Rule);

    [Fact]
    public async Task Eleventh_file_of_a_draft_is_refused()
    {
        var full = An.Draft("lao-pdr", An.Content with { Attachments = [.. Enumerable.Range(1, 10).Select(number => new Attachment(Guid.NewGuid(), $"{number}.pdf", "application/pdf", 1, null, null))] });
        await Database.Add(full);

        var problem = (await Get<AttachFile>().Attach(Author, full.Id, File("a.pdf", AFile.Pdf))).Problems.Single();

        Assert.Equal((ProblemRule.TooMany, 10), (problem.Rule, problem.Limit));
    }

    [Fact]
    public async Task Draft_of_another_state_does_not_exist()
    {
        Assert.Equal(OutcomeKind.Missing, (await Attach(An.Actor.FocalPoint("chad"), "a.pdf", AFile.Pdf)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Attach(An.Actor.Visitor, "a.pdf", AFile.Pdf)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Attach(An.Actor.Secretariat(), "a.pdf", AFile.Pdf)).Kind);
    }

    [Fact]
    public async Task Published_practice_of_another_state_is_not_theirs_to_add_to()
    {
        var practice = An.Practice("chad");
        await Database.Add(practice);

        Assert.Equal(OutcomeKind.Denied, (await Get<AttachFile>().Attach(Author, practice.Id, File("a.pdf", AFile.Pdf))).Kind);
    }

    [Fact]
    public async Task Practice_without_an_open_draft_takes_no_file()
    {
        var practice = An.Practice("lao-pdr");
        await Database.Add(practice);

        Assert.Equal(OutcomeKind.Stale, (await Get<AttachFile>().Attach(Author, practice.Id, File("a.pdf", AFile.Pdf))).Kind);
    }

    [Fact]
    public async Task Upload_that_the_draft_does_not_name_is_offered_to_its_authors_alone()
    {
        var attachment = (await Attach(Author, "a.pdf", AFile.Pdf)).Value!;

        Assert.Equal([attachment], await Get<ListUploads>().List(Author, draft.Id));
        Assert.Empty(await Get<ListUploads>().List(An.Actor.FocalPoint("chad"), draft.Id));
        Assert.NotNull(await Get<ReadUpload>().Read(Author, attachment.FileId));
        Assert.Null(await Get<ReadUpload>().Read(An.Actor.FocalPoint("chad"), attachment.FileId));
        Assert.Null(await Get<ReadUpload>().Read(An.Actor.Visitor, attachment.FileId));
    }

    private static IncomingFile File(string name, byte[] content, Guid? id = null) => new(id ?? Guid.NewGuid(), name, null, new MemoryStream(content));

    private Task<Outcome<Attachment>> Attach(Actor actor, string name, byte[] content, Guid? id = null) =>
        Get<AttachFile>().Attach(actor, draft.Id, File(name, content, id));

    public sealed class OnSqlite() : AttachFileTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : AttachFileTests(DatabaseProvider.Postgres);
}
