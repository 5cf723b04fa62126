using FocalPoints.Curation.Classifying;
using FocalPoints.Curation.Featuring;
using FocalPoints.Curation.Links;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Curation.Review;

/// <summary>What coordinators look at, and what they do about it.</summary>
public static class ReviewSetup
{
    /// <summary>Registers the use cases, and the worker that asks links.</summary>
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.AddOptions<ReviewOptions>().BindConfiguration(ReviewOptions.Section).ValidateOnStart();
        return services
            .AddSingleton<ListReviews>()
            .AddSingleton<ReadReview>()
            .AddSingleton<TakeReview>()
            .AddSingleton<GiveBackReview>()
            .AddSingleton<CommentOnReview>()
            .AddSingleton<RequestChanges>()
            .AddSingleton<ApproveReview>()
            .AddSingleton<ReadClassification>()
            .AddSingleton<CorrectClassification>()
            .AddSingleton<FeaturePractice>()
            .AddSingleton<ReadFeature>()
            .AddSingleton<ListFeatured>()
            .AddSingleton<AskLink>()
            .AddSingleton<CheckLinks>()
            .AddSingleton<ReadLinkReport>()
            .AddHostedService<LinkWorker>();
    }
}
