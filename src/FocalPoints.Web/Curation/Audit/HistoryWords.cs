using FocalPoints.Curation.Audit;
using FocalPoints.History;
using FocalPoints.Web.Discussion;
using FocalPoints.Web.Practices;
using FocalPoints.Web.Questions;
using FocalPoints.Web.Treaty.Activities;
using FocalPoints.Web.Treaty.Meetings;

namespace FocalPoints.Web.Curation.Audit;

/// <summary>What people read for verbs and records, and where a record stands.</summary>
internal static class HistoryWords
{
    /// <summary>As in <c>published</c>; for a verb without words of its own, its name.</summary>
    public static string Of(Verb verb) => Word("Verb" + verb) ?? Spaced(verb.ToString());

    /// <summary>As in <c>practice</c>; for a kind without words of its own, its name.</summary>
    public static string OfRecord(string type) => Word("Type" + type) ?? Spaced(type);

    /// <summary>What a record is called; a short form of its id where it has no name that the reader may know.</summary>
    public static string NameOf(HistoryLine line) => line.Record?.Title is { Length: > 0 } title ? title
        : Guid.TryParse(line.RecordId, out var id) ? id.ToString()[..8] : line.RecordId;

    /// <summary>Where the record stands; null where it has no page for the reader.</summary>
    public static string? AddressOf(HistoryLine line) => (line.RecordType, line.Record) switch
    {
        (_, { Number: { } number, Slug: { } slug, CommentId: { } comment }) => PracticeUrls.Read(number, slug) + "#" + DiscussionUrls.IdOf(comment),
        (_, { Number: { } number, Slug: { } slug }) => PracticeUrls.Read(number, slug),
        (nameof(FocalPoints.Questions.Answer), { QuestionId: { } question }) => Guid.TryParse(line.RecordId, out var answer) ? QuestionUrls.Answer(question, answer) : null,
        (_, { QuestionId: { } question }) => QuestionUrls.Read(question),
        (nameof(FocalPoints.Treaty.Activity), not null) => ActivityUrls.Read(line.RecordId),
        (nameof(FocalPoints.Treaty.Meeting), not null) => MeetingUrls.Read(line.RecordId),
        _ => null,
    };

    private static string? Word(string key) => HistoryText.ResourceManager.GetString(key, HistoryText.Culture);

    private static string Spaced(string name) => string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
