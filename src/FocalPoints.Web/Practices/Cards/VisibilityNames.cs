using FocalPoints.Practices;

namespace FocalPoints.Web.Practices.Cards;

/// <summary>Who may read a practice, in words.</summary>
public static class VisibilityNames
{
    public static string Of(Visibility visibility) => visibility switch
    {
        Visibility.Public => PracticesText.VisibilityPublic,
        Visibility.Members => PracticesText.VisibilityMembers,
        _ => PracticesText.VisibilityFocalPoints,
    };
}
