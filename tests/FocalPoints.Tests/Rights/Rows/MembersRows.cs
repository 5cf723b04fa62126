using FocalPoints.Members;
using FocalPoints.Members.Mine;
using FocalPoints.Members.People;
using FocalPoints.Members.Requests;
using FocalPoints.Members.SecondStep;
using FocalPoints.Testing;

namespace FocalPoints.Tests.Rights.Rows;

/// <summary>Accounts and mandates.</summary>
public sealed class MembersRows : CommandRows
{
    private static readonly MandateInput AMandate = new(nameof(MandateRole.Contributor), "lao-pdr", "Ministry of Labour", null, null, "Note verbale 12");

    private static readonly MandateInput OfTheSecretariat = AMandate with { Role = nameof(MandateRole.Secretariat) };

    // What everybody may do for their own account, a right that no mandate gives.
    private const string WithAnAccount = "Denied  Done  Done  Done  Done  Done  Done  Done";

    // Nobody has begun to add an app.
    private const string WithNoApp = "Denied  Stale  Stale  Stale  Stale  Stale  Stale  Stale";

    public override IEnumerable<CommandRow> Rows =>
    [
        //   visitor  member   contributor  focal point  of another  coordinator  secretariat  ended
        Row("Denied   Denied   Denied       Denied       Denied      Done         Done         Denied", (InviteMember command, Case tried) =>
            command.Invite(tried.Actor, "A new person", $"{Guid.NewGuid():n}@test.example", AMandate, token => $"https://test.example/{token}")),
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Done         Denied", (InviteMember command, Case tried) =>
            command.Invite(tried.Actor, "A new person", $"{Guid.NewGuid():n}@test.example", OfTheSecretariat, token => $"https://test.example/{token}"), "of the secretariat"),
        Row("Denied   Denied   Denied       Denied       Denied      Done         Done         Denied", (RenewInvitation command, Case tried) =>
            command.Renew(tried.Actor, tried.Invited.Id, token => $"https://test.example/{token}")),
        Row("Denied   Denied   Denied       Denied       Denied      Done         Done         Denied", (GiveMandate command, Case tried) =>
            command.Give(tried.Actor, tried.Person.Id, AMandate)),
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Done         Denied", (GiveMandate command, Case tried) =>
            command.Give(tried.Actor, tried.Person.Id, OfTheSecretariat), "of the secretariat"),
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Done         Denied", (GiveMandate command, Case tried) =>
            command.Give(tried.Actor, tried.Actor.MemberId ?? Guid.NewGuid(), AMandate), "to oneself"),
        Row("Denied   Denied   Denied       Denied       Denied      Done         Done         Denied", async (ApproveRequest command, Case tried) =>
            await command.Approve(tried.Actor, await Asked(tried), AMandate, token => $"https://test.example/{token}", "https://test.example/")),
        Row("Denied   Denied   Denied       Denied       Denied      Done         Done         Denied", async (DeclineRequest command, Case tried) =>
            await command.Decline(tried.Actor, await Asked(tried), "Nobody knows you there.")),
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Done         Denied", (RemoveSecondStep command, Case tried) =>
            command.Remove(tried.Actor, tried.Person.Id)),
        Row("Denied   Denied   Denied       Denied       Denied      Done         Done         Denied", (PauseMember command, Case tried) =>
            command.Set(tried.Actor, tried.Person.Id, isPaused: true)),
        Row(WithAnAccount, (ChangePassword command, Case tried) => command.Change(tried.Actor, An.Password, "seven boats on a wide lake", "203.0.113.7")),
        Row(WithAnAccount, (BeginAuthenticator command, Case tried) => command.Begin(tried.Actor)),
        Row(WithNoApp, (ConfirmAuthenticator command, Case tried) => command.Confirm(tried.Actor, "123456", "203.0.113.7")),
        Row(WithNoApp, (RenewRecoveryCodes command, Case tried) => command.Renew(tried.Actor, An.Password, "203.0.113.7")),
        Row(WithNoApp, (RemoveAuthenticator command, Case tried) => command.Remove(tried.Actor, An.Password, "203.0.113.7")),
        Row(WithAnAccount, (SignOutEverywhere command, Case tried) => command.SignOut(tried.Actor)),
    ];

    private static async Task<Guid> Asked(Case tried)
    {
        var request = AccountRequest.From("A new person", $"{Guid.NewGuid():n}@test.example", MandateRole.Contributor, "lao-pdr", "Ministry of Labour", "The authority named me.", An.Morning.UtcDateTime);
        await tried.Add(request);
        return request.Id;
    }
}
