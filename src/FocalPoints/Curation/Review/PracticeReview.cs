using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Redaction;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Curation.Review;

/// <summary>
/// The conversation about what a State wants to publish or has published: who looks at it, what was asked, what was answered. One for a
/// practice, through all its revisions. Seen by coordinators and by those who write for the State.
/// </summary>
public sealed class PracticeReview
{
    /// <summary>A reason or a comment, in text elements.</summary>
    public const int TextMax = 2000;

    public Guid PracticeId { get; init; }

    /// <summary>The coordinator who took it; null while nobody has.</summary>
    public Guid? TakenById { get; private set; }

    public string TakenByName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime? TakenAt { get; private set; }

    /// <summary>The latest revision that a coordinator looked at; 0 for none. The next one is shown against it.</summary>
    public int SeenRevision { get; private set; }

    /// <summary>Why changes were asked for, the last time; empty where they never were.</summary>
    public string Reason { get; private set; } = "";

    public string RequestedByName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime? RequestedAt { get; private set; }

    /// <summary>Counts the steps; of two taken at once the second learns that it came too late.</summary>
    public int Version { get; private set; }

    public List<ReviewComment> Comments { get; } = [];

    /// <summary>Somebody takes it upon themselves.</summary>
    public void Take(Actor by, DateTime at)
    {
        (TakenById, TakenByName, TakenAt) = (by.MemberId, by.Name, at);
        Version++;
    }

    /// <summary>Nobody's any more.</summary>
    public void GiveBack()
    {
        (TakenById, TakenByName, TakenAt) = (null, "", null);
        Version++;
    }

    /// <summary>A coordinator asks for changes to the revision that is live; it goes on being theirs.</summary>
    public void Request(string reason, Actor by, int revision, DateTime at)
    {
        (Reason, RequestedByName, RequestedAt) = (reason, by.Name, at);
        SeenRevision = revision;
        Take(by, TakenById == by.MemberId ? TakenAt ?? at : at);
    }

    /// <summary>A coordinator found it good up to this revision.</summary>
    public void Approve(int revision)
    {
        SeenRevision = revision;
        GiveBack();
    }

    /// <summary>
    /// Takes a passage out of the reason and of all that was said; who is asking for changes learns that they came too late. Returns in how many
    /// places it stood.
    /// </summary>
    internal int Redact(Passage passage)
    {
        var places = passage.PlacesIn(Reason).Count + Comments.Sum(comment => comment.Redact(passage));
        if (places == 0)
            return 0;
        Reason = passage.TakeOutOf(Reason);
        Version++;
        return places;
    }
}

/// <summary>Something said about a field of a practice, or about all of it. Never changes, but that personal data is taken out.</summary>
public sealed class ReviewComment
{
    private string text = "";

    public Guid Id { get; init; } = Guid.NewGuid();

    public Guid PracticeId { get; init; }

    /// <summary>The field's path, as in <c>Steps[2].Text</c>; empty for the practice as a whole.</summary>
    public string Field { get; init; } = "";

    public required string Text { get => text; init => text = value; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public Guid MemberId { get; init; }

    public string MemberName { get; init; } = "";

    /// <summary>True from a coordinator, false from the State.</summary>
    public bool IsFromCoordinator { get; init; }

    internal int Redact(Passage passage)
    {
        var places = passage.PlacesIn(text).Count;
        text = passage.TakeOutOf(text);
        return places;
    }
}

internal sealed class ReviewMapping : IEntityTypeConfiguration<PracticeReview>, IEntityTypeConfiguration<ReviewComment>
{
    public void Configure(EntityTypeBuilder<PracticeReview> builder)
    {
        builder.ToTable("Reviews");
        builder.HasKey(review => review.PracticeId);
        builder.Property(review => review.Version).IsConcurrencyToken();
        builder.HasOne<Practice>().WithOne().HasForeignKey<PracticeReview>(review => review.PracticeId);
        builder.HasMany(review => review.Comments).WithOne().HasForeignKey(comment => comment.PracticeId);
    }

    public void Configure(EntityTypeBuilder<ReviewComment> builder)
    {
        builder.ToTable("ReviewComments");
        builder.HasIndex(comment => new { comment.PracticeId, comment.At });
    }
}
