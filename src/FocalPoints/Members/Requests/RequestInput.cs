namespace FocalPoints.Members.Requests;

/// <summary>What somebody who wants an account typed in, as it was typed.</summary>
/// <param name="Role">The name of one of <see cref="Roles"/>.</param>
/// <param name="StateId">Needed for focal points and contributors; a member has this or an organisation.</param>
/// <param name="Organisation">The institution or organisation.</param>
/// <param name="Reason">Why, and who named them.</param>
public sealed record RequestInput(string? Name, string? Email, string? Role, string? StateId, string? Organisation, string? Reason)
{
    /// <summary>What one may ask to be. Coordinators are elected, and the secretariat is appointed.</summary>
    public static IReadOnlyList<MandateRole> Roles { get; } = [MandateRole.FocalPoint, MandateRole.Contributor, MandateRole.Member];
}
