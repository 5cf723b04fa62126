using FocalPoints.Following.Telling;
using FocalPoints.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Following;

/// <summary>Everything that this feature adds.</summary>
public static class FollowingSetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddFollowing(this IServiceCollection services) => services
        .AddSingleton<TodaysTargets>()
        .AddSingleton<StartFollowing>()
        .AddSingleton<SetFrequency>()
        .AddSingleton<StopFollowing>()
        .AddSingleton<ReadSubscription>()
        .AddSingleton<ListSubscriptions>()
        .AddSingleton<MatchQuestions>()
        .AddSingleton<TellFollowers>()
        .AddSingleton<TextForReader>()
        .AddSingleton<LastLook>(provider => provider.GetRequiredService<TextForReader>().Read);
}
