using System.Globalization;
using FocalPoints.Discussion;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;

namespace FocalPoints.Curation.Importing;

/// <summary>
/// A document as a practice tells it. Its text is the challenge, whole, however long: nobody can say which of its sentences are steps or results but who knows
/// what was done. What the forms ask for beyond that stays open until the State writes the next revision.
/// </summary>
internal static class ImportedContent
{
    private const int TitleEnd = PracticeContent.TitleMax - 1;

    /// <summary>The content.</summary>
    /// <param name="tags">Those of the terms that may be used.</param>
    public static PracticeContent Of(ImportedLine line, ResolvedTerms terms, IReadOnlyList<string> tags)
    {
        var title = Title(line.Title.Length > 0 ? line.Title : line.Text);
        var text = title == line.Title || line.Title.Length == 0 ? line.Text : $"{line.Title}\n\n{line.Text}";
        return ContentTexts.Clean(new PracticeContent
        {
            Language = line.Language,
            Title = title,
            Summary = line.Summary,
            Themes = terms.Themes,
            Tags = tags,
            Challenge = text,
            Period = new Period(line.Year?.ToString(CultureInfo.InvariantCulture) ?? ""),
        });
    }

    /// <summary>
    /// A comment in the name of who imports it, since its author is nobody here: the author and the day stand before the words. Null where that is longer than a
    /// comment may be.
    /// </summary>
    /// <param name="speaksAs">The capacity of who imports it.</param>
    public static Comment? CommentOf(ImportedComment comment, Guid practiceId, Guid memberId, MandateInForce speaksAs, DateTime at)
    {
        var day = comment.Created.Length >= 10 && DateOnly.TryParseExact(comment.Created[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? comment.Created[..10] : comment.Created;
        var by = string.Join(", ", new[] { comment.Author, day }.Where(part => part.Length > 0));
        var text = by.Length == 0 ? comment.Text : $"{by}:\n\n{comment.Text}";
        return Comment.Check(text).Count > 0 ? null : new Comment
        {
            Id = Guid.CreateVersion7(),
            PracticeId = practiceId,
            AuthorId = memberId,
            AuthorRole = speaksAs.Role,
            AuthorStateId = speaksAs.StateId,
            AuthorOrganisation = speaksAs.Organisation,
            Text = text,
            At = at,
        };
    }

    /// <summary>The text itself where it is short enough for a title, else its first sentence, else as many words as find room.</summary>
    private static string Title(string text)
    {
        var line = text.Length > 4000 ? text[..4000] : text;
        line = line.Replace('\n', ' ').Replace('\t', ' ').Trim();
        if (PlainText.Length(line) <= PracticeContent.TitleMax)
            return line;
        var elements = StringInfo.ParseCombiningCharacters(line);
        var room = line[..elements[TitleEnd]];
        for (var at = room.Length - 1; at >= room.Length / 3; at--)
        {
            if (room[at] is '。' or '។' or '။' or '።' || (room[at] is '.' or '!' or '?' or '؟' or '۔' && line[at + 1] == ' '))
                return room[..(at + 1)];
        }

        var end = room.LastIndexOf(' ');
        return (end > room.Length / 2 ? room[..end] : room).TrimEnd(' ', ',', ';', ':', '-', '–') + "…";
    }
}
