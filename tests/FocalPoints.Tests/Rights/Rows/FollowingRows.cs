using FocalPoints.Following;
using FocalPoints.Testing;

namespace FocalPoints.Tests.Rights.Rows;

/// <summary>What members follow.</summary>
public sealed class FollowingRows : CommandRows
{
    public override IEnumerable<CommandRow> Rows =>
    [
        //   visitor  member   contributor  focal point  of another  coordinator  secretariat  ended
        Row("Denied   Done     Done         Done         Done        Done         Done         Denied", (StartFollowing command, Case tried) =>
            command.Start(tried.Actor, new FollowInput(SubscriptionKind.State, "lao-pdr")), "a State"),
        Row("Denied   Done     Done         Done         Done        Done         Done         Denied", (StartFollowing command, Case tried) =>
            command.Start(tried.Actor, new FollowInput(SubscriptionKind.Practice, tried.Published.Id.ToString())), "a practice"),
        Row("Missing  Missing  Done         Done         Done        Done         Done         Missing", (StartFollowing command, Case tried) =>
            command.Start(tried.Actor, new FollowInput(SubscriptionKind.Practice, tried.Guarded.Id.ToString())), "among focal points"),
        Row("Denied   Done     Done         Done         Done        Done         Done         Done", async (SetFrequency command, Case tried) =>
            await command.Set(tried.Actor, await Follows(tried, tried.Actor.MemberId), TellingFrequency.Weekly), "one's own"),
        Row("Denied   Missing  Missing      Missing      Missing     Missing      Missing      Missing", async (SetFrequency command, Case tried) =>
            await command.Set(tried.Actor, await Follows(tried, tried.Person.Id), TellingFrequency.Weekly), "another's"),
        Row("Denied   Done     Done         Done         Done        Done         Done         Done", async (StopFollowing command, Case tried) =>
            await command.Stop(tried.Actor, await Follows(tried, tried.Actor.MemberId)), "one's own"),
        Row("Denied   Missing  Missing      Missing      Missing     Missing      Missing      Missing", async (StopFollowing command, Case tried) =>
            await command.Stop(tried.Actor, await Follows(tried, tried.Person.Id)), "another's"),
    ];

    private static async Task<Guid> Follows(Case tried, Guid? member)
    {
        var subscription = new Subscription { MemberId = member ?? Guid.NewGuid(), Kind = SubscriptionKind.State, Target = "chad", CreatedAt = An.Morning.UtcDateTime };
        await tried.Add(subscription);
        return subscription.Id;
    }
}
