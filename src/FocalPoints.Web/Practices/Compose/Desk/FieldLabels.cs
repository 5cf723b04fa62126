using System.Globalization;
using FocalPoints.Practices;

namespace FocalPoints.Web.Practices.Compose.Desk;

/// <summary>The labels that people know fields by, for lists of what is missing and for comparisons.</summary>
public static class FieldLabels
{
    /// <summary>As in "Title", or "Step 3" for <c>Steps[2].Heading</c>; empty for the text as a whole.</summary>
    public static string Of(string field)
    {
        var name = FormSections.FieldOf(field);
        if (field.Length > name.Length + 1 && field[name.Length] == '[' && int.TryParse(field.AsSpan(name.Length + 1, field.IndexOf(']', StringComparison.Ordinal) - name.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && ItemName(name) is { } item)
            return string.Format(CultureInfo.CurrentCulture, item, index + 1);
        return name switch
        {
            "" => "",
            nameof(PracticeContent.IsFull) => ComposeText.FullForm,
            _ => ComposeText.ResourceManager.GetString(name, ComposeText.Culture) ?? name,
        };
    }

    private static string? ItemName(string list) => list switch
    {
        nameof(PracticeContent.Steps) => ComposeText.StepName,
        nameof(PracticeContent.Measures) => ComposeText.MeasureName,
        nameof(PracticeContent.SuccessConditions) => ComposeText.ConditionName,
        nameof(PracticeContent.Difficulties) => ComposeText.DifficultyName,
        nameof(PracticeContent.Lessons) => ComposeText.LessonName,
        nameof(PracticeContent.Places) => ComposeText.PlaceName,
        nameof(PracticeContent.Partners) => ComposeText.PartnerName,
        nameof(PracticeContent.Sources) => ComposeText.SourceName,
        _ => null,
    };
}
