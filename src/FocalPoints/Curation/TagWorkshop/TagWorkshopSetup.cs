using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Curation.TagWorkshop;

/// <summary>Where coordinators mind the members' words.</summary>
public static class TagWorkshopSetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddTagWorkshop(this IServiceCollection services) => services
        .AddSingleton<ListTags>()
        .AddSingleton<ListTagChanges>()
        .AddSingleton<ReadWorkshopTag>()
        .AddSingleton<FindLookAlikes>()
        .AddSingleton<KeepTagsApart>()
        .AddSingleton<PreviewMerge>()
        .AddSingleton<MergeTags>()
        .AddSingleton<RenameTag>()
        .AddSingleton<BlockTag>()
        .AddSingleton<PromoteTag>()
        .AddSingleton<UndoTagChange>();
}
