using FocalPoints.Practices.Adopting;
using FocalPoints.Testing;

namespace FocalPoints.Tests.Rights.Rows;

/// <summary>What a State adapted of another's practice; told here in the name of Chad, of practices of Lao PDR.</summary>
public sealed class AdoptingRows : CommandRows
{
    private static readonly AdoptionInput Words = new(1, "The workshop on a lorry.", "Two rounds became four.", "", "", "2025", "en");

    public override IEnumerable<CommandRow> Rows =>
    [
        //   visitor  member   contributor  focal point  of another  coordinator  secretariat  ended
        Row("Denied   Denied   Denied       Denied       Done        Denied       Denied       Denied", (AdoptPractice command, Case tried) =>
            command.Adopt(tried.Actor, tried.Published.Id, "chad", 0, Words, "https://exchange.example/")),
        Row("Missing  Missing  Denied       Denied       Done        Denied       Denied       Missing", (AdoptPractice command, Case tried) =>
            command.Adopt(tried.Actor, tried.Guarded.Id, "chad", 0, Words, "https://exchange.example/"), "among focal points"),
        Row("Denied   Denied   Denied       Denied       Denied      Denied       Denied       Denied", (AdoptPractice command, Case tried) =>
            command.Adopt(tried.Actor, tried.Published.Id, "lao-pdr", 0, Words, "https://exchange.example/"), "the practice's own State"),
        Row("Denied   Denied   Denied       Denied       Done        Denied       Denied       Denied", async (WithdrawAdoption command, Case tried) =>
        {
            var adoption = new Adoption { PracticeId = tried.Published.Id, StateId = "chad", RecordedAt = An.Morning.UtcDateTime };
            adoption.Write(Words, An.Morning.UtcDateTime);
            await tried.Add(adoption);
            return await command.Withdraw(tried.Actor, tried.Published.Id, "chad", 1);
        }),
    ];
}
