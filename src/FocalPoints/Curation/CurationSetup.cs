using FocalPoints.Curation.Audit;
using FocalPoints.Curation.Collections;
using FocalPoints.Curation.Concepts;
using FocalPoints.Curation.Desk;
using FocalPoints.Curation.HandOvers;
using FocalPoints.Curation.Importing;
using FocalPoints.Curation.Moderation;
using FocalPoints.Curation.Plans;
using FocalPoints.Curation.Redaction;
using FocalPoints.Curation.Review;
using FocalPoints.Curation.TagWorkshop;
using FocalPoints.Curation.Themes;
using FocalPoints.Curation.Timeline;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Curation;

/// <summary>Everything that this feature adds.</summary>
public static class CurationSetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddCuration(this IServiceCollection services) => services
        .AddSingleton<ReadDesk>()
        .AddSingleton<ReadHistory>()
        .AddSingleton<ExportHistory>()
        .AddSingleton<ReadTimelineDesk>()
        .AddSingleton<SaveActivity>()
        .AddSingleton<SaveMeeting>()
        .AddSingleton<SaveTerm>()
        .AddReview()
        .AddHandOvers()
        .AddSingleton<ListCollections>()
        .AddSingleton<ReadCollection>()
        .AddSingleton<ReadCollectionDraft>()
        .AddSingleton<SaveCollection>()
        .AddSingleton<ReportPractice>()
        .AddSingleton<DecideReport>()
        .AddSingleton<ReadReport>()
        .AddSingleton<ListReports>()
        .AddSingleton<FindPassage>()
        .AddSingleton<RedactPassage>()
        .AddTagWorkshop()
        .AddThemes()
        .AddSchemes()
        .AddPlans()
        .AddImporting();
}
