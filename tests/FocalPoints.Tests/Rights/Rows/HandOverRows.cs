using FocalPoints.Curation.FocalPointPosts;
using FocalPoints.Curation.HandOvers;
using FocalPoints.Testing;

namespace FocalPoints.Tests.Rights.Rows;

/// <summary>Mandates that end, and the posts of focal points.</summary>
public sealed class HandOverRows : CommandRows
{
    public override IEnumerable<CommandRow> Rows =>
    [
        //   visitor  member   contributor  focal point  of another  coordinator  secretariat  ended
        Row("Denied   Denied   Denied       Denied       Denied      Done         Done         Denied", (EndMandate command, Case tried) =>
            command.End(tried.Actor, tried.Person.Id, tried.Person.Mandates.Single().Id, new EndInput("", "", ""), id => $"https://test.example/{id}")),
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Done         Denied", async (EndMandate command, Case tried) =>
        {
            var coordinator = An.Account.Coordinator("spain");
            await tried.Add(coordinator);
            return await command.End(tried.Actor, coordinator.Id, coordinator.Mandates.Single().Id, new EndInput("", "", ""), id => $"https://test.example/{id}");
        }, "of a coordinator"),
        Row("Denied   Denied   Denied       Done         Denied      Denied       Denied       Denied", (ConfirmPost command, Case tried) =>
            command.Confirm(tried.Actor, "lao-pdr", "National Regulatory Authority", 0)),
    ];
}
