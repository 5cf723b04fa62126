using FocalPoints.Kernel;
using FocalPoints.Practices.Drafting;

namespace FocalPoints.Practices.Reading;

/// <summary>The words of a practice in the language that they are read in.</summary>
/// <param name="Content">Whole: what is not translated is in the original's words. <see cref="PracticeContent.Language"/> is the translation's.</param>
/// <param name="OriginalLanguage">BCP 47.</param>
/// <param name="Untranslated">The fields, as in <c>Steps[2].Text</c>, that are in the original language.</param>
public sealed record PracticeText(PracticeContent Content, string OriginalLanguage, IReadOnlySet<string> Untranslated)
{
    // Dates, codes and addresses are the same in every language; what they say is not a matter of translation.
    private static readonly string[] SameInEveryLanguage = ["Language", "Obligations", "Themes", "Actions", "Tags", "Resources.Currency", "Period.Start", "Period.End"];

    /// <summary>The language (BCP 47) of a field.</summary>
    public string LanguageOf(string field) => Untranslated.Contains(field) ? OriginalLanguage : Content.Language;

    /// <summary>The author's own words.</summary>
    public static PracticeText Original(PracticeContent content) => new(Shown(content), content.Language, new HashSet<string>());

    /// <summary>
    /// A translation over the text it was made from. Files are those of the live text: the others are no longer served.
    /// </summary>
    public static PracticeText Translated(PracticeContent original, PracticeContent translation, string language, IReadOnlyList<Attachment> liveFiles)
    {
        var withFiles = original with { Attachments = liveFiles };
        var words = ContentTexts.Of(translation with { Attachments = [.. liveFiles.Select(file => translation.Attachments.FirstOrDefault(translated => translated.FileId == file.FileId) ?? file with { Title = "", AltText = "" })] })
            .ToDictionary(text => text.Field, text => text.Text);
        var untranslated = new HashSet<string>();
        var content = ContentTexts.Map(withFiles, (field, text) =>
        {
            if (text.Length == 0 || IsSameInEveryLanguage(field))
                return text;
            if (words.TryGetValue(field, out var translated) && translated.Length > 0)
                return translated;
            untranslated.Add(field);
            return text;
        });
        return new PracticeText(Shown(content with { Language = language }), original.Language, untranslated);
    }

    // Characters that deceive are refused where texts come in; what is older, or came another way, is shown without them.
    private static PracticeContent Shown(PracticeContent content) => ContentTexts.Map(content, (_, text) => PlainText.WithoutForbiddenCharacters(text));

    private static bool IsSameInEveryLanguage(string field) => SameInEveryLanguage.Contains(field.Split('[')[0])
        || field.EndsWith("].Date", StringComparison.Ordinal) || field.EndsWith("].Url", StringComparison.Ordinal);
}
