using FocalPoints.Practices;

namespace FocalPoints.Web.Practices.Reading;

/// <summary>The sections of a practice's text. Their ids are public: people link to them.</summary>
public static class PracticeSections
{
    public const string Lesson = "lesson", Challenge = "challenge", Steps = "steps", Results = "results", Conditions = "conditions", Difficulties = "difficulties",
        Lessons = "lessons", Advice = "advice", Participation = "participation", Resources = "resources", Reach = "reach", Sources = "sources";

    /// <summary>Those that the text answers, with their headings, in the order in which a colleague would tell it.</summary>
    public static IReadOnlyList<(string Id, string Heading)> Of(PracticeContent content)
    {
        var isGood = content.Kind == PracticeKind.GoodPractice;
        (string Id, string Heading, bool IsTold)[] all =
        [
            (Lesson, isGood ? ReadingText.WhatMadeItWork : ReadingText.WhatWasLearnt, content.KeyLesson.Length > 0),
            (Challenge, ReadingText.Situation, content.Challenge.Length > 0),
            (Steps, ReadingText.Steps, content.Steps.Count > 0),
            (Results, ReadingText.Results, content.Results.Length > 0 || content.Measures.Count > 0),
            (Conditions, isGood ? ReadingText.OtherConditions : ReadingText.Conditions, FurtherConditions(content).Any()),
            (Difficulties, content.Difficulties.Any(pair => pair.Overcome.Length > 0) ? ReadingText.DifficultiesOvercome : ReadingText.Difficulties, content.Difficulties.Count > 0),
            (Lessons, isGood ? ReadingText.Lessons : ReadingText.OtherLessons, FurtherLessons(content).Any()),
            (Advice, ReadingText.Advice, content.Advice.Length > 0),
            (Participation, ReadingText.Participation, content.SurvivorParticipationNote.Length > 0),
            (Resources, ReadingText.Resources, content.Resources.Note.Length > 0),
            (Reach, ReadingText.Reach, !content.Reach.IsEmpty),
            (Sources, ReadingText.Sources, content.Sources.Count > 0 || content.Attachments.Count > 0),
        ];
        return [.. all.Where(section => section.IsTold).Select(section => (section.Id, section.Heading))];
    }

    /// <summary>The success conditions, with their fields, without the one that stands first as the key sentence.</summary>
    public static IEnumerable<(string Field, string Text)> FurtherConditions(PracticeContent content) => content.SuccessConditions
        .Select((text, index) => ($"{nameof(PracticeContent.SuccessConditions)}[{index}]", text))
        .Skip(content.Kind == PracticeKind.GoodPractice ? 1 : 0);

    /// <summary>The lessons, with their fields, without the one that stands first as the key sentence.</summary>
    public static IEnumerable<(string Field, Lesson Lesson)> FurtherLessons(PracticeContent content) => content.Lessons
        .Select((lesson, index) => ($"{nameof(PracticeContent.Lessons)}[{index}].Text", lesson))
        .Skip(content.Kind == PracticeKind.GoodPractice ? 0 : 1);
}
