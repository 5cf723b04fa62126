using System.Security.Cryptography;
using System.Text;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Discussion;

/// <summary>What a member wrote.</summary>
/// <param name="FormId">Given by the form, new for each form that is drawn.</param>
/// <param name="ParentId">The comment that is answered; null for a comment of its own.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Language">One of <see cref="PracticeRules.CommonLanguages"/>; empty for another.</param>
public sealed record CommentInput(Guid FormId, Guid? ParentId, string? Text, string? Language);

/// <summary>Puts a comment, or an answer to one, under a practice.</summary>
public sealed class PostComment(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    // Looking for the comment and adding it belong together. Two nodes are held apart by the primary key.
    private readonly SemaphoreSlim posting = new(1);

    /// <summary>
    /// The comment's id. The same form sent twice, or fifty times at once, makes one comment and gives the same answer; sent again from the
    /// browser's history with another text it makes another comment, since that is what its author meant. An answer to an answer
    /// stands below the comment that both are about.
    /// </summary>
    public async Task<Outcome<Guid>> Post(Actor actor, Guid practiceId, CommentInput input, CancellationToken cancel = default)
    {
        var text = PlainText.Clean(input.Text);
        var language = input.Language ?? "";
        await using var db = await databases.CreateDbContextAsync(cancel);
        var right = await PracticeAccess.CheckDiscuss(db, actor, practiceId, cancel);
        if (!right.IsDone)
            return Outcome<Guid>.From(right);
        if (await ThreadOf(db, practiceId, input.ParentId, cancel) is not { } thread)
            return Outcome<Guid>.From(Outcome.Missing);
        List<Problem> problems = [.. Comment.Check(text)];
        if (language.Length > 0 && !PracticeRules.CommonLanguages.Contains(language))
            problems.Add(new Problem("Language", ProblemRule.Unknown));
        if (problems.Count > 0)
            return Outcome<Guid>.From(Outcome.Invalid(problems));

        var voice = actor.Voice!;
        var now = clock.GetUtcNow().UtcDateTime;
        return await Save(db, actor, new Comment
        {
            Id = IdOf(actor.MemberId!.Value, practiceId, input, text),
            PracticeId = practiceId,
            ParentId = thread.ParentId,
            AuthorId = actor.MemberId,
            AuthorRole = voice.Role,
            AuthorStateId = voice.StateId,
            AuthorOrganisation = voice.Organisation,
            Text = text,
            Language = language,
            At = now,
        }, cancel);
    }

    private async Task<Outcome<Guid>> Save(FocalPointsDb db, Actor actor, Comment comment, CancellationToken cancel)
    {
        await posting.WaitAsync(cancel);
        try
        {
            if (await IsThere(db, comment.Id, cancel))
                return Outcome.DoneWith(comment.Id);
            db.Add(comment);
            db.Add(HistoryEntry.Of(actor, comment.ParentId is null ? Verb.Commented : Verb.Replied, nameof(Comment), comment.Id, comment.At));
            await db.SaveChangesAsync(cancel);
            return Outcome.DoneWith(comment.Id);
        }
        catch (DbUpdateException)
        {
            // Another node saved the same form in this moment; anything else is not ours to swallow.
            if (await IsThere(db, comment.Id, cancel))
                return Outcome.DoneWith(comment.Id);
            throw;
        }
        finally
        {
            posting.Release();
        }
    }

    private static Task<bool> IsThere(FocalPointsDb db, Guid id, CancellationToken cancel) => db.Comments.AnyAsync(comment => comment.Id == id, cancel);

    // One level: the answer to an answer belongs to the same thread. Null where the comment is not one of this practice.
    private static async Task<Thread?> ThreadOf(FocalPointsDb db, Guid practiceId, Guid? parentId, CancellationToken cancel) => parentId is null
        ? new Thread(null)
        : await db.Comments.Where(comment => comment.Id == parentId && comment.PracticeId == practiceId)
            .Select(comment => new Thread(comment.ParentId ?? comment.Id)).SingleOrDefaultAsync(cancel);

    // What makes two posts the same, in 16 bytes; nobody can choose the id of another's comment.
    private static Guid IdOf(Guid author, Guid practiceId, CommentInput input, string text) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{author:n}{practiceId:n}{input.FormId:n}{input.ParentId:n}{text}")).AsSpan(0, 16));

    private sealed record Thread(Guid? ParentId);
}
