using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Attachments;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Practices;

/// <summary>What a text says of its files when it is published, against what the store knows.</summary>
public abstract class PublishedFilesTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Practice draft = An.Draft("lao-pdr");
    private Member author = null!;
    private Attachment photo = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        author = An.Account.FocalPoint("lao-pdr");
        await Database.Add(author, draft);
        var file = new IncomingFile(Guid.NewGuid(), "photo.jpg", null, new MemoryStream(AFile.Jpeg));
        photo = (await Get<AttachFile>().Attach(An.Actor.Of(author), draft.Id, file)).Value! with { AltText = "A workshop.", HasConsent = true };
    }

    [Fact]
    public async Task Own_file_is_published_and_found_under_its_name()
    {
        var outcome = await Publish(photo);

        Assert.Empty(outcome.Problems);
        var view = await Get<ReadAttachment>().Read(An.Actor.Visitor, outcome.Value!.Number, "photo.jpg");
        Assert.Equal(photo.FileId, view!.File!.Id);
    }

    [Fact]
    public async Task Image_without_its_text_or_consent_is_refused()
    {
        var outcome = await Publish(photo with { AltText = "", HasConsent = false });

        Assert.Equal([ProblemRule.AltTextMissing, ProblemRule.ConsentMissing], outcome.Problems.Select(problem => problem.Rule).Order());
    }

    [Fact]
    public async Task File_that_is_not_what_the_store_says_is_refused()
    {
        Attachment[] forged =
        [
            photo with { FileId = Guid.NewGuid() },
            photo with { MediaType = "application/pdf", AltText = "" },
            photo with { Name = "other.jpg" },
            photo with { Bytes = 1 },
        ];

        foreach (var attachment in forged)
            Assert.Equal(new Problem("Attachments[0]", ProblemRule.Unknown), Assert.Single((await Publish(attachment)).Problems));
    }

    private async Task<Outcome<PublishedView>> Publish(Attachment attachment)
    {
        await using (var db = Database.Open())
        {
            var saved = (await db.Drafts.FindAsync(draft.Id))!;
            saved.Save(saved.Content with { Attachments = [attachment] }, An.Actor.Of(author), An.Morning.UtcDateTime);
            await db.SaveChangesAsync();
            draft.Draft = saved;
        }

        return await Get<PublishPractice>().Publish(An.Actor.Of(author), draft.Id, draft.Draft.Version, "", RevisionSignificance.Major);
    }

    public sealed class OnSqlite() : PublishedFilesTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : PublishedFilesTests(DatabaseProvider.Postgres);
}
