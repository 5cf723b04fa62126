using FocalPoints.Practices.Drafting;

namespace FocalPoints.Practices.Redaction;

/// <summary>A text of a practice, searched and cleared of a passage or a file.</summary>
internal static class RedactedContent
{
    // Ids, codes and dates name no person.
    private static readonly string[] NoProse = ["Language", "Obligations", "Themes", "Actions", "Resources.Currency", "Period.Start", "Period.End"];

    /// <summary>The fields in which it stands, as in <c>Steps[2].Text</c>, with their text.</summary>
    public static IEnumerable<(string Field, string Text)> FieldsWith(this Passage passage, PracticeContent content) =>
        ContentTexts.Of(content).Where(text => MayHold(text.Field) && passage.PlacesIn(text.Text).Count > 0);

    /// <summary>In how many places it stands.</summary>
    public static int CountIn(this Passage passage, PracticeContent content) => passage.FieldsWith(content).Sum(field => passage.PlacesIn(field.Text).Count);

    /// <summary>The same content without it; the same object where it stands nowhere. A tag with it is gone: a mark is no tag.</summary>
    public static PracticeContent TakeOutOf(this Passage passage, PracticeContent content) => !passage.FieldsWith(content).Any() ? content
        : ContentTexts.Map(content with { Tags = [.. content.Tags.Where(tag => passage.PlacesIn(tag).Count == 0)] },
            (field, text) => MayHold(field) ? passage.TakeOutOf(text) : text);

    /// <summary>The same content without a file; the same object where it has none such.</summary>
    public static PracticeContent Without(this PracticeContent content, Guid fileId) => !content.Attachments.Any(file => file.FileId == fileId) ? content
        : content with { Attachments = [.. content.Attachments.Where(file => file.FileId != fileId)] };

    /// <summary>Whether people write in this field.</summary>
    public static bool MayHold(string field) => !NoProse.Contains(field.Split('[')[0]) && !field.EndsWith("].Date", StringComparison.Ordinal);
}
