using FocalPoints.Members;
using Microsoft.AspNetCore.Identity;

namespace FocalPoints.Testing;

/// <summary>Actors for use cases. They need no account.</summary>
public sealed class AnActor
{
    /// <summary>Nobody in particular.</summary>
    public Actor Visitor => Actor.Visitor;

    /// <summary>The focal point of an affected State.</summary>
    public Actor FocalPoint(string stateId = "lao-pdr") => With(new MandateInForce(MandateRole.FocalPoint, stateId, true, ""));

    /// <summary>Somebody who drafts for an affected State's focal point.</summary>
    public Actor Contributor(string stateId = "lao-pdr") => With(new MandateInForce(MandateRole.Contributor, stateId, true, "Ministry of Health"));

    public Actor Coordinator(string stateId = "mexico") => With(new MandateInForce(MandateRole.Coordinator, stateId, false, ""));

    public Actor Secretariat() => With(new MandateInForce(MandateRole.Secretariat, null, false, "Secretariat"));

    /// <summary>A member for an organisation.</summary>
    public Actor Member(string organisation = "Survivors' Network") => With(new MandateInForce(MandateRole.Member, null, false, organisation));

    /// <summary>Somebody whose mandate ended.</summary>
    public Actor Former() => Actor.Member(Guid.NewGuid(), "Somebody", []);

    /// <summary>The actor that an account is at <paramref name="at"/>; its States count as affected.</summary>
    public Actor Of(Member account, DateTimeOffset? at = null) => Actor.Member(account.Id, account.DisplayName,
        [.. account.Mandates.Where(mandate => mandate.IsInForce((at ?? An.Morning).UtcDateTime))
            .Select(mandate => new MandateInForce(mandate.Role, mandate.StateId, mandate.Role is MandateRole.FocalPoint or MandateRole.Contributor, mandate.Organisation))]);

    private static Actor With(MandateInForce mandate) => Actor.Member(Guid.NewGuid(), "Somebody", [mandate]);
}

/// <summary>Accounts that can sign in with <see cref="An.Password"/>, each with one mandate in force for the year of the tests.</summary>
public sealed class AnAccount
{
    private static readonly Lazy<string> PasswordHash = new(() => new PasswordHasher<Member>().HashPassword(new Member(), An.Password));
    private static int count;

    /// <summary>The focal point of a State.</summary>
    public Member FocalPoint(string stateId = "lao-pdr") => With(MandateRole.FocalPoint, stateId);

    public Member Contributor(string stateId = "lao-pdr") => With(MandateRole.Contributor, stateId, "Ministry of Health");

    public Member Coordinator(string stateId = "mexico") => With(MandateRole.Coordinator, stateId);

    public Member Secretariat() => With(MandateRole.Secretariat, null, "Secretariat");

    /// <summary>A member for an organisation.</summary>
    public Member Member(string organisation = "Survivors' Network") => With(MandateRole.Member, null, organisation);

    /// <summary>An account whose mandate has ended: it opens the door and gives no rights.</summary>
    public Member Former()
    {
        var account = With(MandateRole.Member, null);
        account.Mandates.ForEach(mandate => mandate.End(An.Morning.AddDays(-1).UtcDateTime));
        return account;
    }

    private static Member With(MandateRole role, string? stateId, string organisation = "")
    {
        var address = $"{role.ToString().ToLowerInvariant()}-{Interlocked.Increment(ref count)}@test.example";
        var member = new Member
        {
            UserName = address,
            NormalizedUserName = address.ToUpperInvariant(),
            Email = address,
            NormalizedEmail = address.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            DisplayName = $"{role} {count}",
            PasswordHash = PasswordHash.Value,
        };
        member.Mandates.Add(new Mandate
        {
            MemberId = member.Id,
            Role = role,
            StateId = stateId,
            Organisation = organisation,
            From = An.Morning.AddDays(-100).UtcDateTime,
            Nomination = "Note verbale 1",
        });
        return member;
    }
}
