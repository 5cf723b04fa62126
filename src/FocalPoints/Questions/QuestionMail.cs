using FocalPoints.Data;
using FocalPoints.Mail;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using FocalPoints.States;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Questions;

/// <summary>What people are written about questions: that there is one, and that it was answered. Never the words, which members read on the site, and nobody's address.</summary>
internal static class QuestionMail
{
    /// <summary>How long it makes sense to deliver it.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(14);

    /// <summary>To the focal points of the States that are asked, else to the coordinators; to nobody twice, and not to who asks.</summary>
    public static async Task<IEnumerable<OutgoingMail>> Asked(FocalPointsDb db, Actor asker, Question question, Vocabulary vocabulary, string address, CancellationToken cancel)
    {
        var now = question.AskedAt;
        var from = NameOf(asker.Name, question.AskerOrganisation, question.AskerStateId, vocabulary);
        if (question.WentToCoordinators)
        {
            return (await VoiceRecipients.Coordinators(db, onlyThisOne: null, now, cancel)).Where(person => person.Id != asker.MemberId)
                .Select(person => OutgoingMail.Write(person.Name, person.Email, now, now + Life, QuestionMailText.AskedSubject, QuestionMailText.AskedCoordinatorsText, question.Title, from, address));
        }

        var holders = await PostHolders.Read(db, now, cancel);
        return question.States.SelectMany(state => holders[state.StateId]).Where(holder => holder.MemberId != asker.MemberId).DistinctBy(holder => holder.MemberId)
            .Select(holder => OutgoingMail.Write(holder.Name, holder.Email, now, now + Life, QuestionMailText.AskedSubject, QuestionMailText.AskedText, question.Title, from, address));
    }

    /// <summary>To who asked: the first answer is there.</summary>
    public static Task<IReadOnlyList<OutgoingMail>> Answered(FocalPointsDb db, Actor author, Question question, Answer answer, Vocabulary vocabulary, string address, CancellationToken cancel) => ToAsker(db, question, answer.At,
        QuestionMailText.AnsweredSubject, QuestionMailText.AnsweredText, NameOf(author.Name, answer.AuthorOrganisation, answer.AuthorStateId, vocabulary), address, cancel);

    /// <summary>To who asked: a coordinator put the answers together.</summary>
    public static Task<IReadOnlyList<OutgoingMail>> Consolidated(FocalPointsDb db, Actor author, Question question, Vocabulary vocabulary, string address, DateTime now, CancellationToken cancel) => ToAsker(db, question, now,
        QuestionMailText.ConsolidatedSubject, QuestionMailText.ConsolidatedText, NameOf(author.Name, "", author.Voice!.StateId, vocabulary), address, cancel);

    // Nobody whose rights ended, and no paused account: there is no question for them any more.
    private static async Task<IReadOnlyList<OutgoingMail>> ToAsker(FocalPointsDb db, Question question, DateTime now, string subject, string text, string from, string address, CancellationToken cancel)
    {
        var asker = await db.Mandates.AsNoTracking().Held(now).Where(mandate => mandate.MemberId == question.AskerId)
            .Select(mandate => new { mandate.Member!.DisplayName, mandate.Member.Email }).FirstOrDefaultAsync(cancel);
        return asker?.Email is null ? [] : [OutgoingMail.Write(asker.DisplayName, asker.Email, now, now + Life, subject, text, question.Title, from, address)];
    }

    private static string NameOf(string name, string organisation, string? stateId, Vocabulary vocabulary)
    {
        var state = stateId is null ? "" : vocabulary.States.TryGetValue(stateId, out var known) ? known.Name.ToString() : stateId;
        var whose = string.Join(", ", new[] { organisation, state }.Where(part => part.Length > 0));
        return whose.Length > 0 ? $"{name} ({whose})" : name;
    }
}
