using FocalPoints.Practices;

namespace FocalPoints.Web.Practices.Publishing;

/// <summary>Who will read what is published, said plainly to who publishes it.</summary>
internal static class VisibilityMeaning
{
    public static string Of(Visibility visibility) => visibility switch
    {
        Visibility.Public => PublishingText.ReadByEveryone,
        Visibility.Members => PublishingText.ReadByMembers,
        _ => PublishingText.ReadByFocalPoints,
    };
}
