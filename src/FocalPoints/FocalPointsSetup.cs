using FocalPoints.Concepts;
using FocalPoints.Curation;
using FocalPoints.Data;
using FocalPoints.Demo;
using FocalPoints.Discussion;
using FocalPoints.Files;
using FocalPoints.Following;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Questions;
using FocalPoints.Search;
using FocalPoints.States;
using FocalPoints.Tags;
using FocalPoints.Topics;
using FocalPoints.Treaty;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FocalPoints;

/// <summary>The application, without the web.</summary>
public static class FocalPointsSetup
{
    /// <summary>Registers every feature. Needs nothing but configuration and logging from its host.</summary>
    public static IServiceCollection AddFocalPoints(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LoadReferenceData>();
        return services
            .AddDatabase(configuration)
            .AddFiles()
            .AddMail()
            .AddMembers()
            .AddStates()
            .AddTopics()
            .AddConcepts()
            .AddTreaty()
            .AddTags()
            .AddPractices()
            .AddDiscussion()
            .AddSearch()
            .AddQuestions()
            .AddFollowing()
            .AddCuration()
            .AddDemo();
    }
}
