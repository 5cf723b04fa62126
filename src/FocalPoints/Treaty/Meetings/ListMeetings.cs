using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Treaty.Meetings;

/// <summary>All meetings.</summary>
public sealed class ListMeetings(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Newest first; one statement.</summary>
    public async Task<IReadOnlyList<MeetingLine>> List(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var meetings = await MeetingLine.Of(db.Meetings).ToListAsync(cancel);
        return MeetingLine.NewestFirst(meetings);
    }
}

/// <summary>A meeting in a list. Of a record that may not be shown as fact only the name is left.</summary>
/// <param name="City">Empty where it was virtual or is not known.</param>
/// <param name="CountryId">The host State; null where there was none.</param>
/// <param name="StartsOn">Null where not even the month is known.</param>
/// <param name="IsMonthOnly">Where only the months are known: no day may be shown.</param>
/// <param name="PartOfId">The meeting it is a part of; null for a whole one.</param>
public sealed record MeetingLine(string Id, MeetingKind Kind, string Abbreviation, string Name, string City, string? CountryId, DateOnly? StartsOn, DateOnly? EndsOn,
    bool IsMonthOnly, MeetingFormat? Format, IReadOnlyList<string> PresidencyIds, string? PartOfId, Verification Verification)
{
    /// <summary>Read them through <see cref="Shown"/>.</summary>
    internal static IQueryable<MeetingLine> Of(IQueryable<Meeting> meetings) => meetings.AsNoTracking().Select(meeting => new MeetingLine(
        meeting.Id, meeting.Kind, meeting.Abbreviation, meeting.Name, meeting.City, meeting.CountryId, meeting.StartsOn, meeting.EndsOn,
        meeting.IsMonthOnly, meeting.Format, meeting.PresidencyIds, meeting.PartOfId, meeting.Verification));

    /// <summary>Newest first by its beginning, a month alone after its days, those without a date last.</summary>
    internal static IReadOnlyList<MeetingLine> NewestFirst(IEnumerable<MeetingLine> meetings) =>
    [
        .. meetings.Select(meeting => meeting.Shown())
            .OrderByDescending(meeting => meeting.StartsOn ?? DateOnly.MinValue).ThenBy(meeting => meeting.IsMonthOnly).ThenBy(meeting => meeting.PartOfId is not null).ThenBy(meeting => meeting.Id, StringComparer.Ordinal),
    ];

    internal MeetingLine Shown() => Verification.MayBeShown()
        ? this
        : this with { City = "", CountryId = null, StartsOn = null, EndsOn = null, IsMonthOnly = false, Format = null, PresidencyIds = [] };
}
