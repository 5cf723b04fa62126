using FocalPoints.Curation.Redaction;
using FocalPoints.Files;
using FocalPoints.Practices;
using FocalPoints.Practices.Redaction;
using FocalPoints.Practices.Reverification;
using FocalPoints.Testing;

namespace FocalPoints.Tests.Rights.Rows;

/// <summary>What becomes of what was published: confirmed after two years, cleared of personal data.</summary>
public sealed class RevisionsRows : CommandRows
{
    public override IEnumerable<CommandRow> Rows =>
    [
        //   visitor  member   contributor  focal point  of another  coordinator  secretariat  ended
        Row("Missing  Missing  Denied       Done         Missing     Missing      Missing      Missing", async (ReverifyPractice command, Case tried) =>
        {
            var old = An.Practice(publishedAt: An.Morning.AddMonths(-Validity.Months));
            await tried.Add(old);
            return await command.Reverify(tried.Actor, old.Id, 1);
        }),
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Done         Denied", (FindPassage command, Case tried) =>
            command.Find(tried.Actor, tried.Published.Number!, "lorry")),
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Done         Denied", (RedactPassage command, Case tried) =>
            command.Redact(tried.Actor, tried.Published.Number!, "lorry", "Its owner can be told by it.", 1)),
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Done         Denied", (RedactPassage command, Case tried) =>
            command.Redact(tried.Actor, tried.Published.Number!, "We tried this", "Who tried it can be told by it.", 2), "in comments"),
        Row("Missing  Missing  Denied       Denied       Denied      Denied       Done         Missing", (RedactPassage command, Case tried) =>
            command.Redact(tried.Actor, tried.Guarded.Number!, "lorry", "Its owner can be told by it.", 1), "among focal points"),
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Done         Denied", async (RedactFile command, Case tried) =>
        {
            var (practice, file) = WithFile();
            await tried.Add(practice, file);
            return await command.Redact(tried.Actor, practice.Number!, file.Id, "Its owner can be told by it.");
        }),
    ];

    private static (Practice Practice, StoredFile File) WithFile()
    {
        var attachment = new Attachment(Guid.NewGuid(), "plan.pdf", "application/pdf", 9, null, null);
        var practice = An.Practice(content: An.Content with { Attachments = [attachment] });
        return (practice, new StoredFile
        {
            Id = attachment.FileId,
            PracticeId = practice.Id,
            Sha256 = new string('a', 64),
            MediaType = attachment.MediaType,
            Name = attachment.Name,
            Bytes = attachment.Bytes,
            UploadedAt = An.Morning.UtcDateTime,
        });
    }
}
