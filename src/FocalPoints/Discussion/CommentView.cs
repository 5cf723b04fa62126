using System.Linq.Expressions;
using FocalPoints.Data;
using FocalPoints.Members;

namespace FocalPoints.Discussion;

/// <summary>A comment as an actor may read it.</summary>
/// <param name="ParentId">The comment that it answers; null for one of its own.</param>
/// <param name="AuthorRole">In which capacity the author spoke then.</param>
/// <param name="AuthorStateId">The State for which they spoke; null for none.</param>
/// <param name="AuthorOrganisation">May be empty.</param>
/// <param name="AuthorName">The person; empty for who is not a member, since names are never public.</param>
/// <param name="Text">Markdown; empty once it is removed.</param>
/// <param name="Language">BCP 47; empty where unknown.</param>
/// <param name="At">UTC.</param>
/// <param name="EditedAt">UTC; null while as first written.</param>
/// <param name="RemovedAt">When its author removed it or a coordinator hid it, UTC; null while it stands.</param>
/// <param name="IsOwn">Whether the actor wrote it.</param>
/// <param name="EditableUntil">UTC; null where the actor may not edit it now.</param>
/// <param name="IsIllustration">True for the invented discussion of the demonstration.</param>
public sealed record CommentView(
    Guid Id,
    Guid? ParentId,
    MandateRole AuthorRole,
    string? AuthorStateId,
    string AuthorOrganisation,
    string AuthorName,
    string Text,
    string Language,
    DateTime At,
    DateTime? EditedAt,
    DateTime? RemovedAt,
    bool IsOwn,
    DateTime? EditableUntil,
    bool IsIllustration)
{
    /// <summary>The answers, oldest first; an answer has none.</summary>
    public IReadOnlyList<CommentView> Replies { get; init; } = [];

    /// <summary>Whether it was a coordinator who put a stub in its place.</summary>
    public bool IsModerated { get; init; }

    /// <summary>What the database gives: the record, and the author's name where the actor may know it.</summary>
    internal static Expression<Func<Comment, CommentRow>> RowFor(FocalPointsDb db, Actor actor)
    {
        var mayKnowNames = actor.IsMember;
        return comment => new CommentRow(comment, mayKnowNames ? db.Users.Where(member => member.Id == comment.AuthorId).Select(member => member.DisplayName).FirstOrDefault() : null);
    }

    internal static CommentView Of(CommentRow row, Actor actor, DateTime now)
    {
        var comment = row.Comment;
        var removedAt = comment.RemovedAt ?? comment.HiddenAt;
        var stands = removedAt is null;
        return new CommentView(comment.Id, comment.ParentId, comment.AuthorRole, comment.AuthorStateId, comment.AuthorOrganisation,
            row.AuthorName ?? "", stands ? comment.Text : "", comment.Language, comment.At, comment.EditedAt, removedAt,
            actor.MemberId is not null && comment.AuthorId == actor.MemberId,
            comment.IsEditableBy(actor, now) ? comment.At + Comment.EditingTime : null,
            comment.IsIllustration)
        {
            IsModerated = comment.IsTakenDown || (comment.HiddenAt is not null && comment.RemovedAt is null),
        };
    }
}

/// <summary>A comment and its author's name; null where the actor may not know it.</summary>
internal sealed record CommentRow(Comment Comment, string? AuthorName);
