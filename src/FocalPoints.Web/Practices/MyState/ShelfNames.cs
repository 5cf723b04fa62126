using FocalPoints.Practices;

namespace FocalPoints.Web.Practices.MyState;

/// <summary>The shelves of a State in words.</summary>
internal static class ShelfNames
{
    public static string Of(Shelf shelf) => shelf switch
    {
        Shelf.Drafts => MyStateText.Drafts,
        Shelf.Published => MyStateText.Published,
        _ => MyStateText.Withdrawn,
    };

    /// <summary>Who sees what lies there.</summary>
    public static string Meaning(Shelf shelf) => shelf switch
    {
        Shelf.Drafts => MyStateText.DraftsMeaning,
        Shelf.Published => MyStateText.PublishedMeaning,
        _ => MyStateText.WithdrawnMeaning,
    };
}
