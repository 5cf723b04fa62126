using FocalPoints.Web.Account.Links;

namespace FocalPoints.Web.Members;

/// <summary>What the pages of people and of their links need.</summary>
public static class PeopleSetup
{
    /// <summary>The set-up link of the first start, and what is shown once.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<ShownOnce>()
        .AddHostedService<SetUpOffer>();
}
