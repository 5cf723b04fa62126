using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Redaction;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Discussion;

/// <summary>A member's comment on a practice, or a reply to one. One level of replies.</summary>
public sealed class Comment
{
    /// <summary>In text elements.</summary>
    public const int MaxLength = 3000;

    /// <summary>How long its author may edit it.</summary>
    public static readonly TimeSpan EditingTime = TimeSpan.FromMinutes(30);

    /// <summary>Given by the form, so that the same form sent twice makes one comment.</summary>
    public Guid Id { get; init; }

    public Guid PracticeId { get; init; }

    /// <summary>The comment that this one answers; null for a comment of its own.</summary>
    public Guid? ParentId { get; init; }

    public Guid? AuthorId { get; init; }

    /// <summary>In which capacity the author spoke then.</summary>
    public MandateRole AuthorRole { get; init; }

    public string? AuthorStateId { get; init; }

    public string AuthorOrganisation { get; init; } = "";

    /// <summary>Markdown. Kept when removed; a removed comment is shown as a stub.</summary>
    public required string Text { get; set; }

    /// <summary>BCP 47 where known, else empty.</summary>
    public string Language { get; init; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>UTC; null while as first written.</summary>
    public DateTime? EditedAt { get; private set; }

    /// <summary>UTC; null while it stands.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>When a coordinator hid it, UTC; null while it is not hidden.</summary>
    public DateTime? HiddenAt { get; private set; }

    /// <summary>Whether it was a coordinator who removed it. What its author took back is nobody's to restore.</summary>
    public bool IsTakenDown { get; private set; }

    /// <summary>True for the invented discussion of the demonstration.</summary>
    public bool IsIllustration { get; init; }

    /// <summary>Whether the secretariat took something out of it. Its author does not edit it from then on, since their form may still hold the words.</summary>
    public bool IsRedacted => Text.Contains(Passage.Mark, StringComparison.Ordinal);

    /// <summary>What is wrong with a text, by rule; empty when it may be posted.</summary>
    public static IReadOnlyList<Problem> Check(string text) => text switch
    {
        "" => [new Problem("Text", ProblemRule.Required)],
        _ when PlainText.HasForbiddenCharacters(text) => [new Problem("Text", ProblemRule.ForbiddenCharacters)],
        _ when PlainText.Length(text) > MaxLength => [new Problem("Text", ProblemRule.TooLong, MaxLength, PlainText.Length(text))],
        _ => [],
    };

    /// <summary>True while its author may edit it.</summary>
    public bool IsEditableBy(Actor actor, DateTime at) =>
        actor.MemberId is not null && actor.MemberId == AuthorId && RemovedAt is null && HiddenAt is null && !IsRedacted && at - At < EditingTime;

    /// <summary>Replaces the text.</summary>
    public Outcome Edit(string text, Actor by, DateTime at)
    {
        if (by.MemberId is null || by.MemberId != AuthorId)
            return Outcome.Denied;
        if (!IsEditableBy(by, at))
            return Outcome.Invalid(new Problem("Text", ProblemRule.TooLate, (int)EditingTime.TotalMinutes));
        if (Check(text) is { Count: > 0 } problems)
            return Outcome.Invalid(problems);
        Text = text;
        EditedAt = at;
        return Outcome.Done;
    }

    /// <summary>Leaves a stub in its place. Its author may do it at any time.</summary>
    public Outcome Remove(Actor by, DateTime at)
    {
        if (by.MemberId is null || by.MemberId != AuthorId)
            return Outcome.Denied;
        RemovedAt ??= at;
        return Outcome.Done;
    }

    /// <summary>Takes a passage out, whether it is shown or not. Returns in how many places it stood.</summary>
    internal int Redact(Passage passage)
    {
        var places = passage.PlacesIn(Text).Count;
        Text = passage.TakeOutOf(Text);
        return places;
    }

    /// <summary>What a coordinator does about it: a stub stands in its place, or its words again.</summary>
    public void Moderate(bool hide, bool takeDown, bool restore, DateTime at)
    {
        if (hide)
            HiddenAt ??= at;
        if (takeDown && RemovedAt is null)
            (RemovedAt, IsTakenDown) = (at, true);
        if (!restore)
            return;
        HiddenAt = null;
        if (IsTakenDown)
            (RemovedAt, IsTakenDown) = (null, false);
    }
}

internal sealed class CommentMapping : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.Ignore(comment => comment.IsRedacted);
        builder.HasIndex(comment => comment.PracticeId);
        builder.HasOne<Practice>().WithMany().HasForeignKey(comment => comment.PracticeId);
        builder.HasOne<Comment>().WithMany().HasForeignKey(comment => comment.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
