using System.Text.Json;
using FocalPoints.Data;
using FocalPoints.Files;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Attachments;
using FocalPoints.Practices.Drafting;
using FocalPoints.Practices.Redaction;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Curation.Redaction;

/// <summary>A file that tells of a person goes, and its bytes with it, from a text that stays.</summary>
public abstract class RedactFileTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Reason = "A survivor asked for it.";

    private readonly Practice practice = An.Draft("lao-pdr");
    private readonly Member author = An.Account.FocalPoint("lao-pdr");
    private Attachment photo = null!;
    private string number = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(author, practice);
        photo = (await Attach("khamla.jpg", practice.Id)).Value! with { Title = "Ms Khamla", AltText = "Ms Khamla at home.", HasConsent = true };
        await Write(practice.Draft!.Content with { Attachments = [photo] });
        number = (await Get<PublishPractice>().Publish(An.Actor.Of(author), practice.Id, await DraftVersion(), "", RevisionSignificance.Major)).Value!.Number;
        Assert.True((await Get<EditPublished>().Edit(An.Actor.Of(author), practice.Id)).IsDone);
    }

    [Fact]
    public async Task File_is_gone_from_text_draft_and_disk_and_its_revision_says_so()
    {
        var version = await DraftVersion();
        var (file, bytes) = (await Stored(), Get<FileStore>());
        Assert.NotNull(bytes.Find(file.Sha256));

        Assert.True((await Redact()).IsDone);
        Assert.True((await Redact()).IsDone);

        Assert.Null(bytes.Find(file.Sha256));
        await using var db = Database.Open();
        var stored = await db.Practices.Include(row => row.Draft).Include(row => row.Revisions).SingleAsync();
        Assert.DoesNotContain("khamla", JsonSerializer.Serialize(new { stored, files = await db.Files.ToListAsync() }), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(stored.Content!.Attachments);
        Assert.Empty(stored.Draft!.Content.Attachments);
        Assert.Equal(version + 1, stored.Draft.Version);
        Assert.Equal(Passage.Mark, Assert.Single(stored.Revisions.Single().Content.Attachments).Name);
        Assert.Equal((practice.Id.ToString(), Reason), (await db.History.Where(entry => entry.Verb == Verb.Redacted).ToListAsync()).Select(entry => (entry.RecordId, entry.Note)).Single());
        Assert.Null(await Get<ReadAttachment>().Read(An.Actor.Of(author), number, "khamla.jpg"));
        Assert.Null(await Get<ReadUpload>().Read(An.Actor.Of(author), photo.FileId));
        Assert.Empty(await Get<ListUploads>().List(An.Actor.Of(author), practice.Id));
        Assert.Empty((await Get<ReadRedactable>().Read(An.Actor.Secretariat(), number, null))!.Files);
    }

    [Fact]
    public async Task Same_file_is_not_taken_again_and_a_text_that_was_being_written_cannot_bring_it_back()
    {
        var sha256 = (await Stored()).Sha256;
        Assert.True((await Redact()).IsDone);

        Assert.Equal(ProblemRule.Blocked, Assert.Single((await Attach("other name.jpg", practice.Id)).Problems).Rule);
        Assert.Null(Get<FileStore>().Find(sha256));
        await Write(practice.Draft!.Content with { Attachments = [photo] });
        var again = await Get<PublishPractice>().Publish(An.Actor.Of(author), practice.Id, await DraftVersion(), "More.", RevisionSignificance.Minor);
        Assert.Contains(new Problem("Attachments[0]", ProblemRule.Unknown), again.Problems);
    }

    [Fact]
    public async Task Same_content_of_another_practice_keeps_its_bytes()
    {
        var other = An.Draft("lao-pdr");
        await Database.Add(other);
        var innocent = (await Attach("workshop.jpg", other.Id)).Value!;

        Assert.True((await Redact()).IsDone);

        var file = await Get<ReadUpload>().Read(An.Actor.Of(author), innocent.FileId);
        Assert.NotNull(Get<FileStore>().Find(file!.Sha256));
    }

    [Theory]
    [InlineData("", ProblemRule.Required)]
    [InlineData("It shows Khamla at home.", ProblemRule.Taken)]
    [InlineData("Somebody\u202Easked.", ProblemRule.ForbiddenCharacters)]
    public async Task Reason_is_needed_and_does_not_repeat_the_name(string reason, ProblemRule rule)
    {
        Assert.Equal(new Problem("Reason", rule), Assert.Single((await Redact(reason)).Problems));
        Assert.Null((await Stored()).RedactedAt);
    }

    [Fact]
    public async Task File_that_was_never_published_is_not_the_secretariat_s_to_take()
    {
        var drafted = (await Attach("notes.pdf", practice.Id, AFile.Pdf)).Value!;

        Assert.Equal(OutcomeKind.Missing, (await Get<RedactFile>().Redact(An.Actor.Secretariat(), number, drafted.FileId, Reason)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<RedactFile>().Redact(An.Actor.Secretariat(), number, Guid.NewGuid(), Reason)).Kind);
        Assert.Equal([photo.FileId], (await Get<ReadRedactable>().Read(An.Actor.Secretariat(), number, null))!.Files.Select(file => file.FileId));
    }

    private Task<Outcome> Redact(string reason = Reason) => Get<RedactFile>().Redact(An.Actor.Secretariat(), number, photo.FileId, reason);

    private Task<Outcome<Attachment>> Attach(string name, Guid to, byte[]? bytes = null) =>
        Get<AttachFile>().Attach(An.Actor.Of(author), to, new IncomingFile(Guid.NewGuid(), name, null, new MemoryStream(bytes ?? AFile.Jpeg)));

    private async Task Write(PracticeContent content)
    {
        await using var db = Database.Open();
        (await db.Drafts.SingleAsync(draft => draft.PracticeId == practice.Id)).Save(content, An.Actor.Of(author), An.Morning.UtcDateTime);
        await db.SaveChangesAsync();
    }

    private async Task<int> DraftVersion()
    {
        await using var db = Database.Open();
        return await db.Drafts.Where(draft => draft.PracticeId == practice.Id).Select(draft => draft.Version).SingleAsync();
    }

    private async Task<StoredFile> Stored()
    {
        await using var db = Database.Open();
        return await db.Files.SingleAsync(file => file.Id == photo.FileId);
    }

    public sealed class OnSqlite() : RedactFileTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : RedactFileTests(DatabaseProvider.Postgres);
}
