using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using FocalPoints.Testing;

namespace FocalPoints.Tests.Rights.Rows;

/// <summary>On the way to being the word of a State.</summary>
public sealed class VoiceRows : CommandRows
{
    private const string Address = "https://exchange.example/";

    public override IEnumerable<CommandRow> Rows =>
    [
        //   visitor  member   contributor  focal point  of another  coordinator  secretariat  ended
        Row("Denied   Denied   Denied       Denied       Denied      Done         Done         Denied", (PrepareForState command, Case tried) =>
            command.Prepare(tried.Actor, Guid.NewGuid(), "lao-pdr", "en", PreparationSource.Call, "Telephone call of 3 March")),
        Row("Missing  Missing  Done         Denied       Missing     Missing      Missing      Missing", (SubmitDraft command, Case tried) =>
            command.Submit(tried.Actor, tried.Draft.Id, tried.Draft.Draft!.Version, Address)),
        // The focal point publishes without asking anyone, unless the operator wants a coordinator to approve.
        Row("Missing  Missing  Denied       Denied       Missing     Missing      Missing      Missing", (ConfirmDraft command, Case tried) =>
            command.Confirm(tried.Actor, tried.Draft.Id, tried.Draft.Draft!.Version, "", RevisionSignificance.Major, Address)),
        Row("Missing  Missing  Denied       Done         Missing     Missing      Missing      Missing", async (DeclineDraft command, Case tried) =>
        {
            var submitted = An.Draft();
            submitted.Draft!.Submit(An.Actor.Contributor(), An.Morning.UtcDateTime);
            await tried.Add(submitted);
            return await command.Decline(tried.Actor, submitted.Id, submitted.Draft.Version, "The figures are from another year.", Address);
        }),
    ];
}
