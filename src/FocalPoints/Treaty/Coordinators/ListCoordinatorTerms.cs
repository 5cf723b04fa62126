using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using FocalPoints.Treaty.Meetings;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Treaty.Coordinators;

/// <summary>Who coordinated when.</summary>
public sealed class ListCoordinatorTerms(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Newest first; one statement.</summary>
    public async Task<IReadOnlyList<TermView>> List(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var terms = await TermView.Of(db.CoordinatorTerms, db).ToListAsync(cancel);
        return [.. terms.Select(term => term.Shown()).OrderByDescending(term => term.Term, StringComparer.Ordinal)];
    }
}

/// <summary>A term as people read it: what could not be established is left out, and <see cref="Verification"/> says so.</summary>
/// <param name="Term">As in <c>2019-2020</c>.</param>
/// <param name="Role">English; may be empty.</param>
/// <param name="OtherStateIds">By theme, as in <c>universalization</c>.</param>
/// <param name="Note">Our own words, English; may be empty.</param>
/// <param name="Verification">How far <paramref name="StateIds"/> is established.</param>
/// <param name="CooperationVerification">How far <paramref name="CooperationStateIds"/> is established.</param>
public sealed record TermView(string Id, string Term, MeetingLink? From, MeetingLink? To, IReadOnlyList<string> StateIds, string Role, Verification Verification,
    IReadOnlyList<string> CooperationStateIds, Verification CooperationVerification, IReadOnlyDictionary<string, List<string>> OtherStateIds, string Note)
{
    /// <summary>Terms with the names of the meetings they run between, in one statement. Read them through <see cref="Shown"/>.</summary>
    internal static IQueryable<TermView> Of(IQueryable<CoordinatorTerm> terms, FocalPointsDb db) => terms.AsNoTracking().Select(term => new TermView(
        term.Id,
        term.Term,
        db.Meetings.Where(meeting => meeting.Id == term.FromMeetingId).Select(meeting => new MeetingLink(meeting.Id, meeting.Abbreviation, meeting.Name)).FirstOrDefault(),
        db.Meetings.Where(meeting => meeting.Id == term.ToMeetingId).Select(meeting => new MeetingLink(meeting.Id, meeting.Abbreviation, meeting.Name)).FirstOrDefault(),
        term.StateIds,
        term.Role,
        term.Verification,
        term.CooperationStateIds,
        term.CooperationVerification,
        term.OtherStateIds,
        term.Note));

    /// <summary>What of the record may be shown. A note guesses at what is not known, so it goes with it.</summary>
    internal TermView Shown() => this with
    {
        StateIds = Verification.MayBeShown() ? StateIds : [],
        Role = Verification.MayBeShown() ? Role : "",
        CooperationStateIds = CooperationVerification.MayBeShown() ? CooperationStateIds : [],
        Note = Verification.MayBeShown() ? Note : "",
    };
}
