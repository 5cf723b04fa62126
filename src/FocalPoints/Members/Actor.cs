namespace FocalPoints.Members;

/// <summary>Who acts: a member with the mandates in force at this moment, a visitor, or the system itself.</summary>
public sealed record Actor
{
    private Actor(Guid? memberId, string name, IReadOnlyList<MandateInForce> mandates)
    {
        MemberId = memberId;
        Name = name;
        Mandates = mandates;
    }

    /// <summary>Somebody without an account. May read what is public.</summary>
    public static Actor Visitor { get; } = new(null, "", []);

    /// <summary>The product's own workers. Passes no access rule of a person; workers call what needs none.</summary>
    public static Actor System { get; } = new(null, "FocalPoints", []);

    /// <summary>The member's id; null for a visitor and the system.</summary>
    public Guid? MemberId { get; }

    /// <summary>The member's name as they gave it; empty for a visitor.</summary>
    public string Name { get; }

    /// <summary>The mandates in force now. The only source of rights.</summary>
    public IReadOnlyList<MandateInForce> Mandates { get; }

    /// <summary>A member with the given mandates.</summary>
    public static Actor Member(Guid id, string name, IReadOnlyList<MandateInForce> mandates) => new(id, name, mandates);

    /// <summary>True with any mandate in force. An account without one sees what a visitor sees.</summary>
    public bool IsMember => Mandates.Count > 0;

    /// <summary>True for focal points, coordinators and the secretariat: they see what is meant for focal points.</summary>
    public bool IsAmongFocalPoints => Has(MandateRole.FocalPoint) || Curates;

    /// <summary>True for those who look after the collection: coordinators, and the secretariat for them.</summary>
    public bool Curates => Has(MandateRole.Coordinator) || Has(MandateRole.Secretariat);

    /// <summary>The ids of the States for which this actor writes, as focal point or contributor.</summary>
    public IReadOnlyList<string> OwnStates => [.. Mandates
        .Where(mandate => mandate.Role is MandateRole.FocalPoint or MandateRole.Contributor && mandate.StateId is not null)
        .Select(mandate => mandate.StateId!).Distinct()];

    /// <summary>The mandate under which this actor speaks in public: the most specific one. Null for a visitor.</summary>
    public MandateInForce? Voice => Mandates.MinBy(mandate => mandate.Role);

    /// <summary>True with a mandate in this role.</summary>
    public bool Has(MandateRole role) => Mandates.Any(mandate => mandate.Role == role);

    /// <summary>True for the focal point of this State, while the State is an affected State.</summary>
    public bool SpeaksFor(string stateId) =>
        Mandates.Any(mandate => mandate.Role == MandateRole.FocalPoint && mandate.StateId == stateId && mandate.StateIsAffected);

    /// <summary>True for those who write drafts of this State: its focal point and its contributors, while it is affected.</summary>
    public bool WritesFor(string stateId) => SpeaksFor(stateId)
        || Mandates.Any(mandate => mandate.Role == MandateRole.Contributor && mandate.StateId == stateId && mandate.StateIsAffected);
}

/// <summary>What a mandate gives while it is in force.</summary>
/// <param name="Role">The role.</param>
/// <param name="StateId">The State for which it holds; null for an organisation or the secretariat.</param>
/// <param name="StateIsAffected">Whether that State is an affected State today.</param>
/// <param name="Organisation">The institution or organisation in its own words; empty where the State's focal point says it all.</param>
public sealed record MandateInForce(MandateRole Role, string? StateId, bool StateIsAffected, string Organisation);
