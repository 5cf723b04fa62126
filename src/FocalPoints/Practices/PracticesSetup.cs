using FocalPoints.Practices.Adopting;
using FocalPoints.Practices.Attachments;
using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Drafting;
using FocalPoints.Practices.Publishing;
using FocalPoints.Practices.Reading;
using FocalPoints.Practices.Redaction;
using FocalPoints.Practices.Reverification;
using FocalPoints.Practices.Revisions;
using FocalPoints.Practices.Tagging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Practices;

/// <summary>Everything that this feature adds.</summary>
public static class PracticesSetup
{
    /// <summary>Registers the use cases of this feature.</summary>
    public static IServiceCollection AddPractices(this IServiceCollection services)
    {
        services.AddOptions<PublicationOptions>().BindConfiguration(PublicationOptions.Section)
            .Configure<IConfiguration>((publication, configuration) =>
            {
                if (Enum.TryParse<PublicationMode>(configuration[PublicationOptions.Section], ignoreCase: true, out var mode))
                    publication.Mode = mode;
            })
            .Validate<IConfiguration>((_, configuration) => configuration[PublicationOptions.Section] is not { Length: > 0 } given || Enum.TryParse<PublicationMode>(given, ignoreCase: true, out var mode) && Enum.IsDefined(mode),
                "Publication is Direct or Reviewed.")
            .ValidateOnStart();
        return services
            .AddSingleton<ReadVocabulary>()
            .AddSingleton<PrepareForState>()
            .AddSingleton<ListPrepared>()
            .AddSingleton<SubmitDraft>()
            .AddSingleton<ConfirmDraft>()
            .AddSingleton<DeclineDraft>()
            .AddSingleton<AttachFile>()
            .AddSingleton<ListUploads>()
            .AddSingleton<ReadAttachment>()
            .AddSingleton<ReadUpload>()
            .AddSingleton<StartDraft>()
            .AddSingleton<ReadPractice>()
            .AddSingleton<FindHidden>()
            .AddSingleton<ReadDraft>()
            .AddSingleton<SaveDraft>()
            .AddSingleton<EditPublished>()
            .AddSingleton<PublishPractice>()
            .AddSingleton<ReadOwnPractice>()
            .AddSingleton<ListPublishers>()
            .AddSingleton<WithdrawPractice>()
            .AddSingleton<ListStatePractices>()
            .AddSingleton<TagPractice>()
            .AddSingleton<UntagPractice>()
            .AddSingleton<ListPracticeTags>()
            .AddSingleton<ListRevisions>()
            .AddSingleton<ReadRevisions>()
            .AddSingleton<ReadRedactable>()
            .AddSingleton<RedactFile>()
            .AddSingleton<ListDue>()
            .AddSingleton<ReverifyPractice>()
            .AddSingleton<AskToReverify>()
            .AddSingleton<AdoptPractice>()
            .AddSingleton<WithdrawAdoption>()
            .AddSingleton<ListAdoptions>()
            .AddSingleton<ReadAdoption>();
    }
}
