using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Questions;

/// <summary>Who reads, asks and answers. To everybody without a mandate in force there are no questions.</summary>
public static class QuestionAccess
{
    /// <summary>Who reads questions and asks them: every member.</summary>
    public static bool MayRead(Actor actor) => actor.IsMember;

    /// <summary>Who answers: who works for a State or looks after the exchange; who asked may add a word.</summary>
    public static bool MayAnswer(Actor actor, Guid askerId) =>
        MayRead(actor) && (actor.Has(MandateRole.FocalPoint) || actor.Has(MandateRole.Contributor) || actor.Curates || actor.MemberId == askerId);

    /// <summary>Who says that a question needs no more answers: who asked, and those who look after the exchange.</summary>
    public static bool MayClose(Actor actor, Guid askerId) => MayRead(actor) && (actor.Curates || actor.MemberId == askerId);

    /// <summary>Who puts the answers together, and hides what should not stand: coordinators, and the secretariat for them.</summary>
    public static bool MayCurate(Actor actor) => actor.Curates;

    /// <summary>Whether the words of what a coordinator hid are shown all the same.</summary>
    internal static bool MayReadHidden(Actor actor) => MayCurate(actor);
}

/// <summary>Which questions wait, and which point at a practice.</summary>
internal static class SomeQuestions
{
    /// <summary>Those with an answer or a reply that points at a practice, with all that was said to them.</summary>
    public static IQueryable<Question> PointingAt(this IQueryable<Question> questions, string number) => questions.Include(question => question.Answers).Include(question => question.Reply)
        .Where(question => question.Answers.Any(answer => answer.Practices.Contains(number)) || question.Reply!.Practices.Contains(number));

    /// <summary>Those that went to these States and are open, without an answer of the State.</summary>
    public static IQueryable<Question> WaitingFor(this FocalPointsDb db, IReadOnlyList<string> states) => db.Questions.Where(question => question.Status == QuestionStatus.Open && question.HiddenAt == null
        && question.States.Any(asked => states.Contains(asked.StateId) && !question.Answers.Any(answer => answer.AuthorStateId == asked.StateId && answer.HiddenAt == null)));

    /// <summary>Those that are open and went to the coordinators.</summary>
    public static IQueryable<Question> WaitingForCoordinators(this FocalPointsDb db) =>
        db.Questions.Where(question => question.Status == QuestionStatus.Open && question.HiddenAt == null && question.WentToCoordinators);
}
