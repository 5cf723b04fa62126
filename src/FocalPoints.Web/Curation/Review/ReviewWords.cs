using FocalPoints.Curation.Checks;
using FocalPoints.Curation.Review;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Web.Practices.Compose.Desk;

namespace FocalPoints.Web.Curation.Review;

/// <summary>The queue and what a machine found, in words.</summary>
public static class ReviewWords
{
    /// <summary>A shelf's name.</summary>
    public static string Of(ReviewShelf shelf) => shelf switch
    {
        ReviewShelf.Free => ReviewText.ShelfFree,
        ReviewShelf.Mine => ReviewText.ShelfMine,
        ReviewShelf.WithStates => ReviewText.ShelfWithStates,
        _ => ReviewText.ShelfWaiting,
    };

    /// <summary>What lies on it.</summary>
    public static string Meaning(ReviewShelf shelf) => shelf switch
    {
        ReviewShelf.Free => ReviewText.MeaningFree,
        ReviewShelf.Mine => ReviewText.MeaningMine,
        ReviewShelf.WithStates => ReviewText.MeaningWithStates,
        _ => ReviewText.MeaningWaiting,
    };

    /// <summary>What there is to do about a line.</summary>
    public static string What(ReviewLine line) => (line.IsNew, line.IsToApprove) switch
    {
        (true, true) => ReviewText.NewToApprove,
        (true, false) => ReviewText.NewPublished,
        (false, true) => string.Format(ReviewText.ChangedToApprove, line.RevisionNumber + 1),
        _ => string.Format(ReviewText.ChangedPublished, line.RevisionNumber),
    };

    /// <summary>What was found, and what it means.</summary>
    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.Incomplete => ReviewText.FoundIncomplete,
        FindingKind.Unanswered => ReviewText.FoundUnanswered,
        FindingKind.PersonName => ReviewText.FoundPersonName,
        FindingKind.PhoneNumber => ReviewText.FoundPhoneNumber,
        FindingKind.EmailAddress => ReviewText.FoundEmailAddress,
        FindingKind.Coordinates => ReviewText.FoundCoordinates,
        FindingKind.NoConsent => ReviewText.FoundNoConsent,
        _ => ReviewText.FoundDeadLink,
    };

    /// <summary>What people call a field, by its path; the whole practice for an empty one.</summary>
    public static string FieldName(string field) => field.Length == 0 ? ReviewText.WholePractice : FieldLabels.Of(field) is { Length: > 0 } label ? label : field;

    /// <summary>The fields of a text that something can be said about: those that are answered, by path, in the order of the form.</summary>
    public static IReadOnlyList<string> FieldsOf(PracticeContent content) =>
    [
        "",
        nameof(PracticeContent.Kind),
        nameof(PracticeContent.Visibility),
        .. ContentTexts.Of(content).Where(text => text.Text.Length > 0).Select(text => PathOf(text.Field)).Distinct(),
        .. content.SurvivorParticipation is null ? Array.Empty<string>() : [nameof(PracticeContent.SurvivorParticipation)],
    ];

    // An item of a list of texts is one thing to speak of; of a list of choices, the list is.
    private static string PathOf(string field)
    {
        var name = FormSections.FieldOf(field);
        return name is nameof(PracticeContent.Obligations) or nameof(PracticeContent.Themes) or nameof(PracticeContent.Actions) or nameof(PracticeContent.Tags) or nameof(PracticeContent.Resources)
            or nameof(PracticeContent.Reach) or nameof(PracticeContent.Period) ? name
            : field.IndexOf(']', StringComparison.Ordinal) is var end and > 0 ? field[..(end + 1)] : field;
    }
}
