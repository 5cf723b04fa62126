using FocalPoints.Discussion;

namespace FocalPoints.Tests.Rights.Rows;

/// <summary>What members say to a practice.</summary>
public sealed class DiscussionRows : CommandRows
{
    public override IEnumerable<CommandRow> Rows =>
    [
        //   visitor  member   contributor  focal point  of another  coordinator  secretariat  ended
        Row("Denied   Done     Done         Done         Done        Done         Done         Denied", (PostComment command, Case tried) =>
            command.Post(tried.Actor, tried.Published.Id, new CommentInput(Guid.NewGuid(), null, "We did the same.", "en"))),
        Row("Missing  Missing  Done         Done         Done        Done         Done         Missing", (PostComment command, Case tried) =>
            command.Post(tried.Actor, tried.Guarded.Id, new CommentInput(Guid.NewGuid(), null, "We did the same.", "en")), "among focal points"),
        Row("Denied   Done     Done         Done         Done        Done         Done         Denied", (EditComment command, Case tried) =>
            command.Edit(tried.Actor, tried.Published.Id, tried.OwnComment.Id, "We tried this in three districts."), "one's own"),
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Denied       Denied", (EditComment command, Case tried) =>
            command.Edit(tried.Actor, tried.Published.Id, tried.Comment.Id, "We tried this in three districts."), "another's"),
        Row("Denied   Done     Done         Done         Done        Done         Done         Denied", (RemoveComment command, Case tried) =>
            command.Remove(tried.Actor, tried.Published.Id, tried.OwnComment.Id), "one's own"),
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Denied       Denied", (RemoveComment command, Case tried) =>
            command.Remove(tried.Actor, tried.Published.Id, tried.Comment.Id), "another's"),
        Row("Denied   Done     Done         Done         Done        Done         Done         Denied", (EndorsePractice command, Case tried) =>
            command.Endorse(tried.Actor, tried.Published.Id, isUseful: true)),
    ];
}
