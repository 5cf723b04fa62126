using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.History;
using FocalPoints.Members;
using FocalPoints.Members.Requests;
using FocalPoints.Practices;
using FocalPoints.Practices.Adopting;
using FocalPoints.Questions;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Audit;

/// <summary>What people call the records that history names by id. One statement for each kind of record, however many lines.</summary>
internal sealed class RecordNames
{
    private readonly Dictionary<(string, string), RecordName> names = [];

    /// <summary>The names that the actor may know; of what they may not see there is none.</summary>
    public static async Task<RecordNames> Of(FocalPointsDb db, Actor actor, IReadOnlyList<HistoryEntry> entries, CancellationToken cancel)
    {
        var found = new RecordNames();
        var comments = IdsOf(entries, nameof(Comment));
        var practices = IdsOf(entries, nameof(Practice), nameof(Endorsement), nameof(Adoption));
        var readable = db.Practices.Where(PracticeAccess.MayRead(actor));
        if (practices.Count > 0)
        {
            foreach (var practice in await readable.Where(practice => practices.Contains(practice.Id))
                .Select(practice => new { practice.Id, practice.Number, practice.Slug, practice.Title }).ToListAsync(cancel))
            {
                found.names[(nameof(Practice), practice.Id.ToString())] = new RecordName(practice.Title, practice.Number!, practice.Slug, null);
                found.names[(nameof(Endorsement), practice.Id.ToString())] = new RecordName(practice.Title, practice.Number!, practice.Slug, null);
                found.names[(nameof(Adoption), practice.Id.ToString())] = new RecordName(practice.Title, practice.Number!, practice.Slug, null);
            }
        }

        if (comments.Count > 0)
        {
            foreach (var comment in await db.Comments.Where(comment => comments.Contains(comment.Id))
                .Join(readable, comment => comment.PracticeId, practice => practice.Id, (comment, practice) => new { comment.Id, practice.Number, practice.Slug, practice.Title }).ToListAsync(cancel))
                found.names[(nameof(Comment), comment.Id.ToString())] = new RecordName(comment.Title, comment.Number!, comment.Slug, comment.Id);
        }

        await found.ReadPeople(db, entries, cancel);
        await found.ReadTitles(db, entries, cancel);
        await found.ReadQuestions(db, entries, cancel);
        return found;
    }

    /// <summary>The name; null where the actor may not know it, or the record has none.</summary>
    public RecordName? this[HistoryEntry entry] => names.GetValueOrDefault((entry.RecordType, entry.RecordId));

    private async Task ReadPeople(FocalPointsDb db, IReadOnlyList<HistoryEntry> entries, CancellationToken cancel)
    {
        var people = IdsOf(entries, nameof(Member));
        if (people.Count > 0)
        {
            foreach (var member in await db.Users.Where(member => people.Contains(member.Id)).Select(member => new { member.Id, member.DisplayName }).ToListAsync(cancel))
                names[(nameof(Member), member.Id.ToString())] = new RecordName(member.DisplayName);
        }

        var requests = IdsOf(entries, nameof(AccountRequest));
        if (requests.Count > 0)
        {
            foreach (var request in await db.AccountRequests.Where(request => requests.Contains(request.Id)).Select(request => new { request.Id, request.Name }).ToListAsync(cancel))
                names[(nameof(AccountRequest), request.Id.ToString())] = new RecordName(request.Name);
        }

        var mandates = IdsOf(entries, nameof(Mandate));
        if (mandates.Count > 0)
        {
            foreach (var mandate in await db.Mandates.Where(mandate => mandates.Contains(mandate.Id)).Select(mandate => new { mandate.Id, mandate.Member!.DisplayName }).ToListAsync(cancel))
                names[(nameof(Mandate), mandate.Id.ToString())] = new RecordName(mandate.DisplayName);
        }
    }

    private async Task ReadTitles(FocalPointsDb db, IReadOnlyList<HistoryEntry> entries, CancellationToken cancel)
    {
        var tags = IdsOf(entries, nameof(Tag));
        if (tags.Count > 0)
        {
            foreach (var tag in await db.Tags.Where(tag => tags.Contains(tag.Id)).Select(tag => new { tag.Id, tag.Name }).ToListAsync(cancel))
                names[(nameof(Tag), tag.Id.ToString())] = new RecordName(tag.Name);
        }

        var treaty = entries.Where(entry => entry.RecordType is nameof(Treaty.Activity) or nameof(Treaty.Meeting)).Select(entry => entry.RecordId).Distinct().ToList();
        if (treaty.Count > 0)
        {
            foreach (var record in await db.Activities.Where(activity => treaty.Contains(activity.Id)).Select(activity => new { Type = nameof(Treaty.Activity), activity.Id, Title = activity.Title })
                .Concat(db.Meetings.Where(meeting => treaty.Contains(meeting.Id)).Select(meeting => new { Type = nameof(Treaty.Meeting), meeting.Id, Title = meeting.Name })).ToListAsync(cancel))
                names[(record.Type, record.Id)] = new RecordName(record.Title);
        }
    }

    private async Task ReadQuestions(FocalPointsDb db, IReadOnlyList<HistoryEntry> entries, CancellationToken cancel)
    {
        var questions = IdsOf(entries, nameof(Question));
        var answers = IdsOf(entries, nameof(Answer));
        if (questions.Count > 0)
        {
            foreach (var question in await db.Questions.Where(question => questions.Contains(question.Id)).Select(question => new { question.Id, question.Title }).ToListAsync(cancel))
                names[(nameof(Question), question.Id.ToString())] = new RecordName(question.Title, QuestionId: question.Id);
        }

        if (answers.Count > 0)
        {
            foreach (var answer in await db.Answers.Where(answer => answers.Contains(answer.Id))
                .Join(db.Questions, answer => answer.QuestionId, question => question.Id, (answer, question) => new { answer.Id, question.Title, Question = question.Id }).ToListAsync(cancel))
                names[(nameof(Answer), answer.Id.ToString())] = new RecordName(answer.Title, QuestionId: answer.Question);
        }
    }

    private static List<Guid> IdsOf(IReadOnlyList<HistoryEntry> entries, params string[] types) =>
        [.. entries.Where(entry => types.Contains(entry.RecordType)).Select(entry => Guid.TryParse(entry.RecordId, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];
}
