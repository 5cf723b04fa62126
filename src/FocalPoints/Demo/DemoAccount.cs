using FocalPoints.Members;

namespace FocalPoints.Demo;

/// <summary>An account of the demonstration. It stands for a role, not for a person.</summary>
/// <param name="Id">Fixed, so that the account is made once.</param>
/// <param name="Name">The name that it shows.</param>
/// <param name="StateId">The State of its mandate; null for an organisation or the secretariat.</param>
/// <param name="Organisation">The organisation of its mandate; empty where the State says it all.</param>
public sealed record DemoAccount(Guid Id, string Name, string Email, MandateRole Role, string? StateId, string Organisation = "")
{
    /// <summary>The password of all of them.</summary>
    public const string Password = "safe ground for everyone";

    private static readonly DateTime Begin = new(2024, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Every account of the demonstration, in the order in which one tries them.</summary>
    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        Of("Focal point of Lao PDR", "laopdr", MandateRole.FocalPoint, "lao-pdr"),
        Of("Focal point of Lebanon", "lebanon", MandateRole.FocalPoint, "lebanon"),
        Of("Focal point of Chad", "chad", MandateRole.FocalPoint, "chad"),
        Of("Focal point of Guinea-Bissau", "guineabissau", MandateRole.FocalPoint, "guinea-bissau"),
        Of("Contributor in Lao PDR", "contributor", MandateRole.Contributor, "lao-pdr", "Survivors’ association"),
        Of("Coordinator from Mexico", "coordinator", MandateRole.Coordinator, "mexico"),
        Of("Member for an organisation", "member", MandateRole.Member, null, "Rehabilitation network"),
        Of("Secretariat", "secretariat", MandateRole.Secretariat, null, "Secretariat"),
    ];

    /// <summary>The member, with its mandate in force.</summary>
    internal Member ToMember(string passwordHash)
    {
        var member = Member.For(Email, Name);
        member.Id = Id;
        member.EmailConfirmed = true;
        member.PasswordHash = passwordHash;
        member.Mandates.Add(new Mandate { MemberId = Id, Role = Role, StateId = StateId, Organisation = Organisation, From = Begin, Nomination = "Demonstration" });
        return member;
    }

    private static DemoAccount Of(string name, string box, MandateRole role, string? stateId, string organisation = "") =>
        new(StableId.Of("account", box), name, box + "@demo.example", role, stateId, organisation);
}
