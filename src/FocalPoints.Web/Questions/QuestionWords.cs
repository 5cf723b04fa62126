using FocalPoints.Practices;
using FocalPoints.Questions;
using FocalPoints.Questions.Reading;
using FocalPoints.Web.Discussion;

namespace FocalPoints.Web.Questions;

/// <summary>What people read for questions.</summary>
internal static class QuestionWords
{
    /// <summary>How far a question has come.</summary>
    public static string Of(QuestionStatus status) => status switch
    {
        QuestionStatus.Open => QuestionsText.StatusOpen,
        QuestionStatus.Answered => QuestionsText.StatusAnswered,
        _ => QuestionsText.StatusClosed,
    };

    /// <summary>In whose name something was said.</summary>
    public static string Of(QuestionVoice voice, Vocabulary vocabulary) => Speaker.Of(voice.Role, voice.StateId, voice.Organisation, vocabulary);

    /// <summary>A State's name; its id where it is not known.</summary>
    public static string State(string id, Vocabulary vocabulary) => vocabulary.States.TryGetValue(id, out var state) ? state.Name.ToString() : id;
}
