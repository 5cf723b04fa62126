using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Discussion;

/// <summary>Everything that this feature adds.</summary>
public static class DiscussionSetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddDiscussion(this IServiceCollection services) => services
        .AddSingleton<ReadDiscussed>()
        .AddSingleton<ListComments>()
        .AddSingleton<ReadComment>()
        .AddSingleton<PostComment>()
        .AddSingleton<EditComment>()
        .AddSingleton<RemoveComment>()
        .AddSingleton<EndorsePractice>()
        .AddSingleton<CountEndorsements>();
}
