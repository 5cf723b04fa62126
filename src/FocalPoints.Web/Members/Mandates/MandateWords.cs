using System.Globalization;
using FocalPoints.Members;
using FocalPoints.Members.People;
using FocalPoints.Practices;

namespace FocalPoints.Web.Members.Mandates;

/// <summary>Mandates as people say them.</summary>
public static class MandateWords
{
    /// <summary>The roles in the order in which they are offered.</summary>
    public static IReadOnlyList<MandateRole> Roles { get; } = [MandateRole.FocalPoint, MandateRole.Contributor, MandateRole.Coordinator, MandateRole.Member, MandateRole.Secretariat];

    /// <summary>The role alone, as in "Focal point".</summary>
    public static string Role(MandateRole role) => role switch
    {
        MandateRole.FocalPoint => PeopleText.RoleFocalPoint,
        MandateRole.Contributor => PeopleText.RoleContributor,
        MandateRole.Coordinator => PeopleText.RoleCoordinator,
        MandateRole.Secretariat => PeopleText.RoleSecretariat,
        _ => PeopleText.RoleMember,
    };

    /// <summary>What a role may, in a sentence.</summary>
    public static string Rights(MandateRole role) => role switch
    {
        MandateRole.FocalPoint => PeopleText.RightsFocalPoint,
        MandateRole.Contributor => PeopleText.RightsContributor,
        MandateRole.Coordinator => PeopleText.RightsCoordinator,
        MandateRole.Secretariat => PeopleText.RightsSecretariat,
        _ => PeopleText.RightsMember,
    };

    /// <summary>Role and whose it is, as in "Focal point, Lao PDR".</summary>
    public static string Of(MandateView mandate, Vocabulary vocabulary) => Of(mandate.Role, mandate.StateId, mandate.Organisation, vocabulary);

    /// <summary>The same for one that is only asked for.</summary>
    public static string Of(MandateRole role, string? stateId, string organisation, Vocabulary vocabulary)
    {
        var state = stateId is not null && vocabulary.States.TryGetValue(stateId, out var known) ? known.Name.ToString() : "";
        return string.Join(PeopleText.ListSeparator, new[] { Role(role), state, organisation }.Where(part => part.Length > 0).Distinct());
    }

    /// <summary>From when until when, as in "since 1 March 2026".</summary>
    public static string Time(MandateView mandate, DateTime now) => mandate switch
    {
        _ when mandate.HasEnded(now) => string.Format(PeopleText.TimeEnded, Day(mandate.From), LastDay(mandate)),
        { Until: not null } => string.Format(PeopleText.TimeFromUntil, Day(mandate.From), LastDay(mandate)),
        _ => string.Format(mandate.From > now ? PeopleText.TimeFrom : PeopleText.TimeSince, Day(mandate.From)),
    };

    private static string LastDay(MandateView mandate) => Day(Mandate.LastDayOf(mandate.Until!.Value));

    private static string Day(DateTime at) => at.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
}
