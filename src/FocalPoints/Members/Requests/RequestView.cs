using FocalPoints.Data;

namespace FocalPoints.Members.Requests;

/// <summary>A request as those see it who decide.</summary>
/// <param name="StateId">Null for an organisation.</param>
/// <param name="At">UTC.</param>
/// <param name="Decision">Null while nobody decided.</param>
/// <param name="DecidedAt">UTC; null while nobody decided.</param>
/// <param name="DecidedBy">The name of who decided; null while nobody did.</param>
/// <param name="DecisionNote">Why it was declined; else empty.</param>
/// <param name="MemberId">The account that the address has, or that approving made; null where there is none.</param>
public sealed record RequestView(
    Guid Id, string Name, string Email, MandateRole Role, string? StateId, string Organisation, string Reason, DateTime At,
    RequestDecision? Decision, DateTime? DecidedAt, string? DecidedBy, string DecisionNote, Guid? MemberId);

/// <summary>The one projection.</summary>
internal static class RequestViews
{
    public static IQueryable<RequestView> Viewed(this IQueryable<AccountRequest> requests, FocalPointsDb db) => requests.Select(request => new RequestView(
        request.Id, request.Name, request.Email, request.Role, request.StateId, request.Organisation, request.Reason, request.At,
        request.Decision, request.DecidedAt, db.Users.Where(member => member.Id == request.DecidedById).Select(member => member.DisplayName).SingleOrDefault(), request.DecisionNote,
        request.MemberId ?? db.Users.Where(member => member.NormalizedUserName == request.OpenFor).Select(member => (Guid?)member.Id).SingleOrDefault()));
}
