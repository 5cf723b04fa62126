using FocalPoints.Curation.TagWorkshop;
using FocalPoints.Practices;
using FocalPoints.Tags;
using FocalPoints.Web.Shared.Words;

namespace FocalPoints.Web.Curation.TagWorkshop;

/// <summary>The tag workshop in words.</summary>
internal static class TagWords
{
    /// <summary>The name of a shelf.</summary>
    public static string Of(TagShelf shelf) => shelf switch
    {
        TagShelf.InUse => TagWorkshopText.ShelfInUse,
        TagShelf.Unused => TagWorkshopText.ShelfUnused,
        TagShelf.Blocked => TagWorkshopText.ShelfBlocked,
        _ => TagWorkshopText.ShelfTopics,
    };

    /// <summary>Why two tags are proposed.</summary>
    public static string Of(Likeness likeness) => likeness switch
    {
        Likeness.Spelling => TagWorkshopText.LikeSpelling,
        Likeness.Stem => TagWorkshopText.LikeStem,
        _ => TagWorkshopText.LikeLetter,
    };

    /// <summary>What was done, as in <c>“boats” merged into “river boats”</c>.</summary>
    public static string Of(TagChange change, Vocabulary vocabulary) => string.Format(change.Kind switch
    {
        TagChangeKind.Merged => TagWorkshopText.ChangeMerged,
        TagChangeKind.Renamed => TagWorkshopText.ChangeRenamed,
        TagChangeKind.Blocked => TagWorkshopText.ChangeBlocked,
        TagChangeKind.Unblocked => TagWorkshopText.ChangeUnblocked,
        _ => TagWorkshopText.ChangePromoted,
    }, change.TagName, change.Kind == TagChangeKind.Promoted ? vocabulary.CurrentTheme(change.Target)?.Label.ToString() ?? change.Target : change.Target);

    /// <summary>A language by its own name, for a choice.</summary>
    public static string Language(string code) => LanguageNames.Of(code);
}
