using FocalPoints.Members;
using FocalPoints.Members.Mine;
using FocalPoints.Members.People;
using FocalPoints.Testing;

namespace FocalPoints.Tests.Rights;

/// <summary>Accounts and mandates.</summary>
public sealed class MembersRows : CommandRows
{
    private static readonly MandateInput AMandate = new(nameof(MandateRole.Contributor), "lao-pdr", "Ministry of Labour", null, null, "Note verbale 12");

    // What everybody may do for their own account, a right that no mandate gives.
    private const string WithAnAccount = "Denied  Done  Done  Done  Done  Done  Done  Done";

    public override IEnumerable<CommandRow> Rows =>
    [
        //   visitor  member   contributor  focal point  of another  coordinator  secretariat  ended
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Done         Denied", (InviteMember command, Case tried) =>
            command.Invite(tried.Actor, "A new person", $"{Guid.NewGuid():n}@test.example", AMandate, token => $"https://test.example/{token}")),
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Done         Denied", (RenewInvitation command, Case tried) =>
            command.Renew(tried.Actor, tried.Invited.Id, token => $"https://test.example/{token}")),
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Done         Denied", (GiveMandate command, Case tried) =>
            command.Give(tried.Actor, tried.Person.Id, AMandate)),
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Done         Denied", (EndMandate command, Case tried) =>
            command.End(tried.Actor, tried.Person.Id, tried.Person.Mandates.Single().Id)),
        Row("Denied   Denied   Denied       Denied       Denied      Done         Done         Denied", (PauseMember command, Case tried) =>
            command.Set(tried.Actor, tried.Person.Id, isPaused: true)),
        Row(WithAnAccount, (ChangePassword command, Case tried) => command.Change(tried.Actor, An.Password, "seven boats on a wide lake", "203.0.113.7")),
        Row(WithAnAccount, (SignOutEverywhere command, Case tried) => command.SignOut(tried.Actor)),
    ];
}
