using FocalPoints.Data;
using FocalPoints.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Members.People;

/// <summary>What somebody is to be, and for whom; the same rules for a mandate that is given and one that is asked for.</summary>
/// <param name="Role">Null where the input names none.</param>
/// <param name="StateId">Null for an organisation or the secretariat.</param>
/// <param name="Organisation">Cleaned; may be empty.</param>
internal sealed record MandateScope(MandateRole? Role, string? StateId, string Organisation)
{
    /// <summary>The role that a form names; null for any other word.</summary>
    public static MandateRole? RoleOf(string? name) => Enum.GetValues<MandateRole>().Cast<MandateRole?>().SingleOrDefault(role => role.ToString() == name);

    /// <summary>Reads the three fields, and adds the rules that they break, in the order of the form.</summary>
    /// <param name="among">The roles that may be named; null for all.</param>
    public static async Task<MandateScope> Read(
        FocalPointsDb db, string? roleName, string? state, string? organisationName, List<Problem> problems, CancellationToken cancel, IReadOnlyList<MandateRole>? among = null)
    {
        var role = RoleOf(roleName) is { } named && among?.Contains(named) is not false ? named : (MandateRole?)null;
        if (role is null)
            problems.Add(new Problem("role", string.IsNullOrEmpty(roleName) ? ProblemRule.Required : ProblemRule.Unknown));

        var stateId = role == MandateRole.Secretariat || string.IsNullOrEmpty(state) ? null : state;
        if (stateId is not null && !await db.States.AnyAsync(known => known.Id == stateId, cancel))
            problems.Add(new Problem("state", ProblemRule.Unknown));
        else if (stateId is null && role is MandateRole.FocalPoint or MandateRole.Contributor or MandateRole.Coordinator)
            problems.Add(new Problem("state", ProblemRule.Required));

        var organisation = PlainText.Clean(organisationName);
        if (organisation.Length == 0 && stateId is null && role == MandateRole.Member)
            problems.Add(new Problem("organisation", ProblemRule.Required));
        problems.AddRange(PersonRules.Line("organisation", organisation, Mandate.OrganisationMaxLength));
        return new MandateScope(role, stateId, organisation);
    }
}
