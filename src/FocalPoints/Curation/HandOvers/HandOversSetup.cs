using FocalPoints.Curation.FocalPointPosts;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Curation.HandOvers;

/// <summary>Who holds a post, and what becomes of the work when somebody leaves one.</summary>
public static class HandOversSetup
{
    /// <summary>Registers the use cases of both.</summary>
    public static IServiceCollection AddHandOvers(this IServiceCollection services) => services
        .AddSingleton<EndMandate>()
        .AddSingleton<ReadEnding>()
        .AddSingleton<ReadBrief>()
        .AddSingleton<ListBriefs>()
        .AddSingleton<MoveWork>()
        .AddSingleton<NoticeEnds>()
        .AddSingleton<AskToConfirm>()
        .AddSingleton<ConfirmPost>()
        .AddSingleton<ReadOwnPosts>()
        .AddSingleton<ListPosts>();
}
