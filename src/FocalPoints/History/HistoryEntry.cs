using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.History;

/// <summary>What somebody did.</summary>
public enum Verb
{
    Created,
    Published,
    Revised,
    Submitted,
    Confirmed,
    Declined,
    ChangesRequested,
    Approved,
    Reclassified,
    Featured,
    Unfeatured,
    Withdrew,

    /// <summary>Personal data was taken out of a published text.</summary>
    Redacted,

    /// <summary>A State was asked whether a practice is still valid.</summary>
    AskedToReverify,

    /// <summary>A State said that a practice is still valid.</summary>
    Reverified,

    Commented,
    Replied,
    Edited,
    Removed,
    Tagged,
    Untagged,
    Merged,
    Renamed,
    Blocked,
    Unblocked,
    Promoted,
    Undid,
    Retired,
    Endorsed,
    UnEndorsed,

    /// <summary>A State recorded that it adapted another State's practice.</summary>
    Adapted,
    AdaptationChanged,
    AdaptationWithdrawn,
    Uploaded,
    Invited,
    Activated,
    MandateGiven,
    MandateEnded,

    /// <summary>What somebody left behind went to who goes on with it.</summary>
    HandedOver,

    /// <summary>A State was asked who its focal point is.</summary>
    AskedToConfirm,
    SignedIn,
    SignInRefused,
    SignedOut,
    PasswordChanged,

    /// <summary>Signing in asks for a code of an authenticator app from now on.</summary>
    SecondStepAdded,

    /// <summary>Signing in asks for no code any more.</summary>
    SecondStepRemoved,
    RecoveryCodesRenewed,
    ResetAsked,

    /// <summary>Somebody asked for an account.</summary>
    AccountRequested,
    Paused,
    Unpaused,
    ReferenceDataLoaded,

    /// <summary>A vocabulary was brought in, or brought up to date.</summary>
    Imported,
    Reported,
    Hid,
    Restored,
    Warned,
    Dismissed,

    /// <summary>Asked the focal points.</summary>
    Asked,
    Answered,

    /// <summary>Put the answers to a question together.</summary>
    Consolidated,
    Closed,
    Reopened,
}

/// <summary>
/// Who did what to which record, when, from where. Append-only: audit trail, activity feed and outbox in one. What reacts to
/// a change (search index, notifications) reads these past a cursor, in the order of <see cref="Id"/>.
/// </summary>
public sealed class HistoryEntry
{
    /// <summary>Ascending; the cursor of everything that follows history.</summary>
    public long Id { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>The member; null for a visitor or the system.</summary>
    public Guid? MemberId { get; private init; }

    /// <summary>The member's name at that time, kept when they leave.</summary>
    public string MemberName { get; private init; } = "";

    public Verb Verb { get; private init; }

    /// <summary>The kind of record, as in <c>Practice</c>.</summary>
    public string RecordType { get; private init; } = "";

    /// <summary>The record's id.</summary>
    public string RecordId { get; private init; } = "";

    /// <summary>What a reader of the history needs besides: a note, a reason, a tag.</summary>
    public string Note { get; private init; } = "";

    /// <summary>A line of history, to be saved in the same transaction as the change it tells of.</summary>
    public static HistoryEntry Of(Actor actor, Verb verb, string recordType, object recordId, DateTime at, string note = "") => new()
    {
        At = at,
        MemberId = actor.MemberId,
        MemberName = actor.Name,
        Verb = verb,
        RecordType = recordType,
        RecordId = recordId.ToString()!,
        Note = note,
    };
}

internal sealed class HistoryEntryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.Property(entry => entry.Id).ValueGeneratedOnAdd();
        builder.HasIndex(entry => new { entry.RecordType, entry.RecordId });
        // The history page narrows by one of these and goes on from a line that was seen.
        builder.HasIndex(entry => new { entry.At, entry.Id });
        builder.HasIndex(entry => new { entry.MemberId, entry.At, entry.Id });
        builder.HasIndex(entry => new { entry.Verb, entry.At, entry.Id });
        builder.HasIndex(entry => new { entry.RecordId, entry.At, entry.Id });
    }
}
