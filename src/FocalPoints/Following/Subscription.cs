using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Following;

/// <summary>What can be followed.</summary>
public enum SubscriptionKind
{
    Practice,
    State,

    /// <summary>A topic, with those below it.</summary>
    Theme,

    /// <summary>A point of Article 5.</summary>
    Obligation,
    Tag,

    /// <summary>A question to the collection.</summary>
    Search,
}

/// <summary>How often somebody is told.</summary>
public enum TellingFrequency
{
    /// <summary>Within a minute.</summary>
    AtOnce,
    Daily,
    Weekly,

    /// <summary>It is only listed.</summary>
    Never,
}

/// <summary>That a member follows something, and how often they want to hear of it. Nobody else's business: history has no line of it.</summary>
public sealed class Subscription
{
    /// <summary>How many a member may have.</summary>
    public const int MaxPerMember = 100;

    /// <summary>The longest name of a saved search, in text elements.</summary>
    public const int NameMaxLength = 100;

    /// <summary>The longest query that is kept, in characters as they stand in an address.</summary>
    public const int QueryMaxLength = SavedQuery.MaxLength;

    /// <summary>How often one is told until one says otherwise.</summary>
    public const TellingFrequency FirstFrequency = TellingFrequency.Daily;

    public Guid Id { get; init; } = Guid.NewGuid();

    public Guid MemberId { get; init; }

    public SubscriptionKind Kind { get; init; }

    /// <summary>The id of what is followed; of a search its canonical query, as in its address, without the question mark.</summary>
    public required string Target { get; init; }

    /// <summary>The name that the member gave a saved search; else empty.</summary>
    public string Name { get; init; } = "";

    public TellingFrequency Frequency { get; private set; } = FirstFrequency;

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When its member was last told of something because of it, UTC.</summary>
    public DateTime? ToldAt { get; private set; }

    /// <summary>Up to which line of history its member was told. Moved in the transaction of the mail, so that nothing is told twice and nothing is left out.</summary>
    public long HeardUpTo { get; private set; }

    /// <summary>When it was last looked whether there is something to tell, UTC: from then on the day or the week is counted.</summary>
    public DateTime LookedAt { get; private set; }

    /// <summary>The same for another member, told up to the same line.</summary>
    internal Subscription For(Guid member) => new Subscription { MemberId = member, Kind = Kind, Target = Target, Name = Name, Frequency = Frequency, CreatedAt = CreatedAt }.ListeningFrom(HeardUpTo, LookedAt);

    /// <summary>Begins to hear behind a line of history.</summary>
    public Subscription ListeningFrom(long line, DateTime at)
    {
        (HeardUpTo, LookedAt) = (line, at);
        return this;
    }

    /// <summary>Says how often. What happened while nothing was to be told is not told afterwards.</summary>
    /// <param name="line">The last line of history.</param>
    public void Tell(TellingFrequency frequency, long line, DateTime at)
    {
        if (Frequency == TellingFrequency.Never && frequency != TellingFrequency.Never)
            ListeningFrom(line, at);
        Frequency = frequency;
    }
}

/// <summary>Who follows: members. What one follows is one's own to see, change and stop, with a mandate or without.</summary>
public static class FollowingAccess
{
    /// <summary>Who may follow what they may read, and is told of it.</summary>
    public static bool MayFollow(Actor actor) => actor.MemberId is not null && actor.IsMember;
}

internal sealed class SubscriptionMapping : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.HasIndex(subscription => new { subscription.MemberId, subscription.Kind, subscription.Target }).IsUnique();
        builder.HasIndex(subscription => new { subscription.Frequency, subscription.LookedAt });
    }
}
