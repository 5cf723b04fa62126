using FocalPoints.Treaty.Activities;
using FocalPoints.Treaty.Coordinators;
using FocalPoints.Treaty.Meetings;
using FocalPoints.Treaty.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Treaty;

/// <summary>Everything that this feature adds.</summary>
public static class TreatySetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddTreaty(this IServiceCollection services) => services
        .AddSingleton<ReadTimeline>()
        .AddSingleton<ReadActivity>()
        .AddSingleton<LatestActivities>()
        .AddSingleton<ListMeetings>()
        .AddSingleton<ReadMeeting>()
        .AddSingleton<ListCoordinatorTerms>()
        .AddSingleton<ReadParticipation>()
        .AddSingleton<ListActionPlans>()
        .AddSingleton<ReadActionPlan>();
}
