using FocalPoints.Search.Indexing;
using FocalPoints.Search.Relating;
using FocalPoints.Search.Reranking;
using FocalPoints.Search.Suggesting;
using FocalPoints.Search.Translating;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FocalPoints.Search;

/// <summary>Everything that this feature adds.</summary>
public static class SearchSetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddOptions<SearchOptions>().BindConfiguration(SearchOptions.Section).ValidateOnStart();
        return services
            .AddSingleton<OnnxReranker>()
            .AddSingleton<IValidateOptions<SearchOptions>, OpenRerankerModel>()
            .AddSingleton<IReranker>(provider => provider.GetRequiredService<IOptions<SearchOptions>>().Value.RerankerModel.Length > 0
                ? provider.GetRequiredService<OnnxReranker>()
                : new NoReranker())
            .AddSingleton<RerankBest>()
            .AddSingleton<PracticeIndex>()
            .AddSingleton<ReadLexicon>()
            .AddSingleton<CountPractices>()
            .AddSingleton<SearchPractices>()
            .AddSingleton<RelaxSearch>()
            .AddSingleton<ResolveSearch>()
            .AddSingleton<RelatedPractices>()
            .AddSingleton<SimilarPractices>()
            .AddSingleton<ReadPracticeCards>()
            .AddSingleton<NearTopics>()
            .AddSingleton<SuggestTags>()
            .AddSingleton<SuggestSearches>()
            .AddHostedService<IndexWorker>();
    }
}
