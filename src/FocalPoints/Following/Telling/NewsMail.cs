using System.Globalization;
using FocalPoints.Kernel;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Practices;

namespace FocalPoints.Following.Telling;

/// <summary>Where the mails lead to, as full addresses.</summary>
/// <param name="Practice">Of a practice, by its number.</param>
/// <param name="Following">Of the page of what one follows.</param>
public sealed record FollowingLinks(Func<string, string> Practice, string Following);

/// <summary>The mail that tells somebody what is new in what they follow. Says nothing of anybody's words but the State's own.</summary>
internal static class NewsMail
{
    /// <summary>How many practices are named; the others are counted.</summary>
    private const int Named = 50;

    /// <summary>How long it makes sense to deliver it.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>One mail about all of it.</summary>
    /// <param name="news">What the reader is told, oldest first.</param>
    public static OutgoingMail Write(ActorRow reader, IReadOnlyList<NewsItem> news, Vocabulary vocabulary, FollowingLinks links, DateTime now)
    {
        var practices = news.GroupBy(item => item.Practice.Id).ToList();
        var more = practices.Count > Named ? "\n\n" + Format(FollowingMailText.More, practices.Count - Named) : "";
        return new OutgoingMail
        {
            To = reader.Email,
            Subject = FollowingMailText.Subject,
            Text = TextForReader.Join(Format(FollowingMailText.Head, reader.Name), practices.Take(Named).Select(about => (about.Key, Tell([.. about], vocabulary, links))), more + Format(FollowingMailText.Tail, links.Following)),
            CreatedAt = now,
            NextAttemptAt = now,
            ExpiresAt = now + Life,
            ReaderId = reader.Id,
            StopAddress = links.Following,
        };
    }

    private static string Tell(IReadOnlyList<NewsItem> news, Vocabulary vocabulary, FollowingLinks links)
    {
        var practice = news[0].Practice;
        var lines = new List<string> { Format(What(news), vocabulary.States.GetValueOrDefault(practice.StateId)?.Name.ToString() ?? practice.StateId, Plain(practice.Title)) };
        if (news.FirstOrDefault(item => item.Kind == NewsKind.Withdrawn) is { } withdrawn)
        {
            lines.Add(Format(FollowingMailText.Reason, Plain(withdrawn.Note)));
            if (practice.ReplacedByNumber is { } other)
                lines.Add(Format(FollowingMailText.ReadInstead, other, links.Practice(other)));
        }
        else
        {
            lines.AddRange(news.Where(item => item.Kind == NewsKind.Revised && item.Note.Length > 0).Select(item => Format(FollowingMailText.Changed, Plain(item.Note))));
            if (news.Count(item => item.Kind == NewsKind.Commented) is var comments && comments > 0)
                lines.Add(comments == 1 ? FollowingMailText.CommentsOne : Format(FollowingMailText.CommentsOther, comments));
        }

        return string.Join('\n', [.. lines, Format(FollowingMailText.Where, practice.Number!, links.Practice(practice.Number!))]);
    }

    private static string What(IReadOnlyList<NewsItem> news) =>
        news.Any(item => item.Kind == NewsKind.Withdrawn) ? FollowingMailText.Withdrawn
        : news.Any(item => item.Kind == NewsKind.Published) ? FollowingMailText.Published
        : news.Any(item => item.Kind == NewsKind.Revised) ? FollowingMailText.Revised
        : FollowingMailText.Commented;

    private static string Plain(string words) => PlainText.WithoutForbiddenCharacters(words).ReplaceLineEndings(" ");

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
