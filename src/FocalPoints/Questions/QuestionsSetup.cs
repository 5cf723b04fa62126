using FocalPoints.Questions.Answering;
using FocalPoints.Questions.Asking;
using FocalPoints.Questions.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Questions;

/// <summary>Everything that this feature adds.</summary>
public static class QuestionsSetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddQuestions(this IServiceCollection services) => services
        .AddSingleton<RouteQuestion>()
        .AddSingleton<AskQuestion>()
        .AddSingleton<AnswerQuestion>()
        .AddSingleton<ConsolidateReply>()
        .AddSingleton<CloseQuestion>()
        .AddSingleton<HideQuestion>()
        .AddSingleton<ListQuestions>()
        .AddSingleton<ReadQuestion>();
}
