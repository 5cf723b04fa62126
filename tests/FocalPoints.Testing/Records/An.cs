using FocalPoints.Members;
using FocalPoints.Practices;

namespace FocalPoints.Testing;

/// <summary>
/// Records for tests that say only what matters: <c>An.Content with { Title = "…" }</c>, <c>An.Practice("chad")</c>,
/// <c>An.Actor.FocalPoint("lao-pdr")</c>, <c>An.Account.Member("An organisation")</c>.
/// </summary>
public static class An
{
    private static int count;

    /// <summary>The password of every account made here.</summary>
    public const string Password = "the quiet river at noon";

    /// <summary>When tests begin.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Who acts, without a row in the database.</summary>
    public static AnActor Actor { get; } = new();

    /// <summary>Somebody with an account and a mandate, to be added to the database.</summary>
    public static AnAccount Account { get; } = new();

    /// <summary>A good practice with every answer that publishing asks for.</summary>
    public static PracticeContent Content => new()
    {
        Kind = PracticeKind.GoodPractice,
        Visibility = Visibility.Public,
        Language = "en",
        Title = $"Mobile limb workshops that come to the village {Interlocked.Increment(ref count)}",
        Summary = "A workshop on a lorry visits each district twice a year, so that nobody travels for two days to have a socket adjusted.",
        Obligations = ["ccm-art-5-1"],
        Themes = ["rehabilitation"],
        Challenge = "Most survivors live more than a day's travel from the rehabilitation centre and came only when the limb had broken.",
        Steps = [new Step("Plan the round", "Ask the district offices who needs a visit, and when the road is open.")],
        Results = "Twice as many people had their limb adjusted in the first year.",
        Measures = [new Measure("People fitted", "412", "people", "2025", "Centre's register")],
        SuccessConditions = ["The same technician comes back each time."],
        Difficulties = [new Difficulty("Roads close in the rains.", "The round starts in November.")],
        Lessons = [new Lesson("Announce the visit by radio.", LessonDimension.Coordination)],
        SurvivorParticipation = SurvivorParticipation.Consulted,
    };

    /// <summary>A published practice of a State.</summary>
    public static Practice Practice(string stateId = "lao-pdr", PracticeContent? content = null, DateTimeOffset? publishedAt = null)
    {
        var at = (publishedAt ?? Morning.AddDays(-30)).UtcDateTime;
        var practice = new Practice { StateId = stateId, CreatedAt = at };
        practice.Publish(content ?? Content, Members.Actor.System, at, $"FP-TST-{at.Year}-{Interlocked.Increment(ref count):0000}", "", RevisionSignificance.Major);
        return practice;
    }

    /// <summary>A practice that was published and withdrawn.</summary>
    public static Practice WithdrawnPractice(string stateId = "lao-pdr", string reason = "The programme ended.", string? replacedBy = null)
    {
        var practice = Practice(stateId);
        practice.Withdraw(reason, replacedBy, Morning.AddDays(-1).UtcDateTime);
        return practice;
    }

    /// <summary>A practice that was never published, with its draft.</summary>
    public static Practice Draft(string stateId = "lao-pdr", PracticeContent? content = null, Actor? by = null)
    {
        var practice = new Practice { StateId = stateId, CreatedAt = Morning.AddDays(-2).UtcDateTime };
        practice.Draft = new Draft { PracticeId = practice.Id };
        practice.Draft.Save(content ?? Content, by ?? Members.Actor.System, Morning.AddDays(-2).UtcDateTime);
        return practice;
    }
}
