using System.Globalization;

namespace FocalPoints.Web.Questions;

/// <summary>Where members ask the focal points and are answered.</summary>
public static class QuestionUrls
{
    public const string List = "/questions", New = List + "/new";

    /// <summary>The query key that leaves only what waits for the reader's own State.</summary>
    public const string WaitingKey = "waiting";

    /// <summary>The ids of the parts of a question's page.</summary>
    public const string QuestionId = "question", ReplyId = "reply", AnswersId = "answers";

    /// <summary>Those that wait for the reader's own State.</summary>
    public const string Waiting = List + "?" + WaitingKey + "=yes";

    /// <summary>Where a question is begun with words and topics that somebody searched by.</summary>
    public static string Ask(string words, IEnumerable<string> themes) =>
        New + QueryString.Create([.. words.Length > 0 ? [KeyValuePair.Create("q", (string?)words)] : Array.Empty<KeyValuePair<string, string?>>(), .. themes.Select(theme => KeyValuePair.Create("theme", (string?)theme))]);

    public static string Read(Guid question) => $"{List}/{question}";

    /// <summary>Where an answer stands.</summary>
    public static string Answer(Guid question, Guid answer) => $"{Read(question)}#{IdOf(answer)}";

    /// <summary>Where a coordinator writes the consolidated reply.</summary>
    public static string Reply(Guid question) => Read(question) + "/reply";

    /// <summary>Where a coordinator hides a question, or shows it again.</summary>
    public static string Hide(Guid question) => Read(question) + "/hide";

    /// <summary>Where a coordinator hides an answer, or shows it again.</summary>
    public static string HideAnswer(Guid question, Guid answer) => $"{Read(question)}/answers/{answer}/hide";

    /// <summary>A page of the list.</summary>
    /// <param name="page">From 1.</param>
    public static string Page(bool onlyWaiting, int page) => (onlyWaiting, page) switch
    {
        (false, 1) => List,
        (false, _) => List + "?page=" + page.ToString(CultureInfo.InvariantCulture),
        (true, 1) => Waiting,
        _ => Waiting + "&page=" + page.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The HTML id of an answer: the first eight digits tell apart those of one question.</summary>
    public static string IdOf(Guid answer) => $"answer-{answer.ToString("N")[..8]}";
}
