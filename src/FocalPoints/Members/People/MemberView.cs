namespace FocalPoints.Members.People;

/// <summary>An account as its owner, coordinators and the secretariat see it.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">What they sign in with.</param>
/// <param name="Language">The interface language they chose, BCP 47.</param>
/// <param name="IsActivated">True once a password was chosen.</param>
/// <param name="PausedAt">When it was paused, UTC; null while it may sign in.</param>
/// <param name="HasSecondStep">Whether signing in asks for a code as well.</param>
/// <param name="Mandates">Newest first, ended ones included.</param>
public sealed record MemberView(
    Guid Id, string Name, string Email, string Language, bool IsActivated, DateTime? PausedAt, bool HasSecondStep, IReadOnlyList<MandateView> Mandates)
{
    /// <summary>The roles of the mandates that have not ended.</summary>
    public IEnumerable<MandateRole> RolesAt(DateTime now) => Mandates.Where(mandate => !mandate.HasEnded(now)).Select(mandate => mandate.Role);
}

/// <summary>A mandate in a list.</summary>
/// <param name="Id">The mandate.</param>
/// <param name="Role">The role.</param>
/// <param name="StateId">The State; null for an organisation or the secretariat.</param>
/// <param name="Organisation">In its own words; may be empty.</param>
/// <param name="From">UTC.</param>
/// <param name="Until">The moment from which it gives no rights, UTC; null while no end is known.</param>
/// <param name="Nomination">What it rests on.</param>
public sealed record MandateView(Guid Id, MandateRole Role, string? StateId, string Organisation, DateTime From, DateTime? Until, string Nomination)
{
    /// <summary>True once it gives no rights any more.</summary>
    public bool HasEnded(DateTime now) => Until <= now;

    internal static MandateView Of(Mandate mandate) => new(mandate.Id, mandate.Role, mandate.StateId, mandate.Organisation, mandate.From, mandate.Until, mandate.Nomination);
}

/// <summary>The one projection of both.</summary>
internal static class MemberViews
{
    public static IQueryable<MemberView> Viewed(this IQueryable<Member> members) => members.Select(member => new MemberView(
        member.Id, member.DisplayName, member.Email!, member.Language, member.PasswordHash != null, member.PausedAt, member.TwoFactorEnabled,
        member.Mandates.OrderByDescending(mandate => mandate.From).ThenBy(mandate => mandate.Id)
            .Select(mandate => new MandateView(mandate.Id, mandate.Role, mandate.StateId, mandate.Organisation, mandate.From, mandate.Until, mandate.Nomination))
            .ToList()));
}
