using FocalPoints.Curation.Collections;
using FocalPoints.Curation.Moderation;
using FocalPoints.Curation.Timeline;
using FocalPoints.Testing;
using FocalPoints.Treaty;

namespace FocalPoints.Tests.Rights.Rows;

/// <summary>What coordinators make and decide, and what members report to them.</summary>
public sealed class CurationRows : CommandRows
{
    public override IEnumerable<CommandRow> Rows =>
    [
        //   visitor  member   contributor  focal point  of another  coordinator  secretariat  ended
        Row("Denied   Denied   Denied       Denied       Denied      Done         Done         Denied", (SaveActivity command, Case tried) => command.Save(tried.Actor, null, AnActivity)),
        Row("Denied   Denied   Denied       Denied       Denied      Done         Done         Denied", (SaveMeeting command, Case tried) => command.Save(tried.Actor, null, AMeeting)),
        Row("Denied   Denied   Denied       Denied       Denied      Done         Done         Denied", (SaveTerm command, Case tried) => command.Save(tried.Actor, null, ATerm)),
        Row("Denied   Denied   Denied       Denied       Denied      Done         Done         Denied", (SaveCollection command, Case tried) =>
            command.Save(tried.Actor, null, ACollection(tried.Published.Number!))),
        Row("Denied   Done     Done         Done         Done        Done         Done         Denied", (ReportPractice command, Case tried) =>
            command.Report(tried.Actor, tried.Published.Id, tried.Comment.Id, Guid.NewGuid(), "It names a child.", id => $"https://exchange.example/{id}")),
        Row("Missing  Missing  Done         Done         Done        Done         Done         Missing", (ReportPractice command, Case tried) =>
            command.Report(tried.Actor, tried.Guarded.Id, null, Guid.NewGuid(), "It names a child.", id => $"https://exchange.example/{id}"), "among focal points"),
        Row("Denied   Denied   Denied       Denied       Denied      Done         Done         Denied", async (DecideReport command, Case tried) =>
        {
            var report = new Report { Id = Guid.NewGuid(), PracticeId = tried.Published.Id, CommentId = tried.Comment.Id, ReporterId = tried.Person.Id, Reason = "It names a child.", At = An.Morning.UtcDateTime };
            await tried.Add(report);
            return await command.Decide(tried.Actor, report.Id, Decision.Hide, "It names a child.", path => path);
        }),
        Row("Denied   Denied   Denied       Denied       Denied      Done         Done         Denied", async (DecideReport command, Case tried) =>
        {
            var report = new Report { Id = Guid.NewGuid(), PracticeId = tried.Published.Id, ReporterId = tried.Person.Id, Reason = "It names a child.", At = An.Morning.UtcDateTime };
            await tried.Add(report);
            return await command.Decide(tried.Actor, report.Id, Decision.Hide, "It names a child.", path => path);
        }, "of a practice"),
    ];

    internal static ActivityInput AnActivity => new(Guid.NewGuid(), 0, nameof(ActivityKind.Workshop), "2026", "3", "", "A workshop on mobile limb repair", "What it was about.", "", ["Mexico", "spain"],
        ["Humanity & Inclusion"], [], ["5.1"], ["Rehabilitation"], "", "", "Geneva", "", "Concept note https://example.org/note", "", "");

    internal static MeetingInput AMeeting => new(Guid.NewGuid(), 0, nameof(MeetingKind.MeetingOfStatesParties), "15MSP", "Fifteenth Meeting of States Parties", "Geneva", "", "2027-09-06", "2027-09-09",
        ["Mexico"], "", "", "", "CCM/MSP/2027/1 (agenda)", "", "");

    internal static TermInput ATerm => new(Guid.NewGuid(), 0, "2027", "2028", "", "", ["Mexico", "Spain"], "Coordinators", [], "");

    internal static CollectionInput ACollection(params string[] numbers) =>
        new(Guid.NewGuid(), 0, "Limbs that come to the village", "Three ways to **bring** the workshop.", false, "", true, [.. numbers.Select((number, index) => new CollectionItemInput($"{index + 1}", number, $"Note {index + 1}"))]);
}
