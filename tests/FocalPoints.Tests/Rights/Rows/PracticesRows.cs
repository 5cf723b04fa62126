using FocalPoints.Practices;
using FocalPoints.Practices.Attachments;
using FocalPoints.Practices.Drafting;
using FocalPoints.Practices.Tagging;
using FocalPoints.Tags;
using FocalPoints.Testing;

namespace FocalPoints.Tests.Rights.Rows;

/// <summary>A State's words, and the tags that members put on them.</summary>
public sealed class PracticesRows : CommandRows
{
    public override IEnumerable<CommandRow> Rows =>
    [
        //   visitor  member   contributor  focal point  of another  coordinator  secretariat  ended
        Row("Denied   Denied   Done         Done         Denied      Denied       Denied       Denied", (StartDraft command, Case tried) =>
            command.Start(tried.Actor, Guid.NewGuid(), "lao-pdr", "en")),
        Row("Missing  Missing  Done         Done         Missing     Missing      Missing      Missing", (SaveDraft command, Case tried) =>
            command.Save(tried.Actor, tried.Draft.Id, tried.Draft.Draft!.Version, An.Content)),
        Row("Missing  Missing  Denied       Done         Missing     Missing      Missing      Missing", (PublishPractice command, Case tried) =>
            command.Publish(tried.Actor, tried.Draft.Id, tried.Draft.Draft!.Version, "", RevisionSignificance.Major)),
        Row("Missing  Missing  Done         Done         Missing     Missing      Missing      Missing", (EditPublished command, Case tried) =>
            command.Edit(tried.Actor, tried.Published.Id)),
        Row("Missing  Missing  Denied       Done         Missing     Missing      Missing      Missing", (WithdrawPractice command, Case tried) =>
            command.Withdraw(tried.Actor, tried.Published.Id, "The programme ended.", null)),
        Row("Denied   Denied   Done         Done         Denied      Denied       Denied       Denied", (AttachFile command, Case tried) =>
            command.Attach(tried.Actor, tried.Revising.Id, new IncomingFile(Guid.NewGuid(), "plan.pdf", "application/pdf", new MemoryStream(AFile.Pdf)))),
        Row("Denied   Done     Done         Done         Done        Done         Done         Denied", (TagPractice command, Case tried) =>
            command.Tag(tried.Actor, tried.Published.Id, "hydrotherapy")),
        Row("Missing  Missing  Done         Done         Done        Done         Done         Missing", (TagPractice command, Case tried) =>
            command.Tag(tried.Actor, tried.Guarded.Id, "hydrotherapy"), "among focal points"),
        Row("Denied   Done     Done         Done         Done        Done         Done         Denied", async (UntagPractice command, Case tried) =>
        {
            var tag = Tag.From($"pool {Guid.NewGuid():n}"[..20]).Value!;
            await tried.Add(tag);
            if (tried.Actor.MemberId is { } own)
                await tried.Add(new PracticeTag { PracticeId = tried.Published.Id, TagId = tag.Id, MemberId = own, At = An.Morning.UtcDateTime });
            return await command.Untag(tried.Actor, tried.Published.Id, tag.Id);
        }),
    ];
}
