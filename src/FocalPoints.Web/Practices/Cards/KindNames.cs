using FocalPoints.Practices;

namespace FocalPoints.Web.Practices.Cards;

/// <summary>Kinds of practices in words.</summary>
public static class KindNames
{
    public static string Of(PracticeKind kind) => kind switch
    {
        PracticeKind.GoodPractice => PracticesText.GoodPractice,
        PracticeKind.LessonLearnt => PracticesText.LessonLearnt,
        _ => PracticesText.Caution,
    };
}
