using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices.Drafting;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Confirming;

/// <summary>
/// Begins a draft for a State from what the State said elsewhere. The State does not see it before it is handed to its focal point, and nobody
/// else sees it before the focal point confirmed it.
/// </summary>
public sealed class PrepareForState(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>The note on what it is made from, in text elements.</summary>
    public const int NoteMin = 5, NoteMax = 300;

    /// <summary>Starts it; sent again with the same <paramref name="id"/>, answers that it is done.</summary>
    /// <param name="id">Chosen by the form, so that a resend makes no second draft.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="source">Null where none was chosen.</param>
    /// <param name="note">Which call, report or meeting it was. Required.</param>
    public async Task<Outcome> Prepare(Actor actor, Guid id, string? stateId, string? language, PreparationSource? source, string? note, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayPrepare(actor) || actor.MemberId is not { } memberId)
            return Outcome.Denied;

        var vocabulary = await vocabularies.Read(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var words = PlainText.Clean(note).Replace('\n', ' ');
        var problems = Check(vocabulary, DateOnly.FromDateTime(now), stateId, language, source, words).ToList();
        if (problems.Count > 0)
            return Outcome.Invalid(problems);

        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Practices.AnyAsync(practice => practice.Id == id, cancel))
            return await Existing(db, id, memberId, cancel);
        var mandate = actor.Mandates.First(mandate => mandate.Role is MandateRole.Coordinator or MandateRole.Secretariat);
        var practice = new Practice { Id = id, StateId = stateId!, CreatedAt = now, CreatedById = memberId };
        practice.Draft = new Draft
        {
            PracticeId = id,
            Preparation = new Preparation(memberId, actor.Name, mandate.Role, mandate.StateId, mandate.Organisation, source!.Value, words),
        };
        practice.Draft.Save(new PracticeContent { Language = language! }, actor, now);
        db.Add(practice);
        db.Add(HistoryEntry.Of(actor, Verb.Created, nameof(Practice), id, now, $"{stateId}, {source}: {words}"));
        try
        {
            await db.SaveChangesAsync(cancel);
            return Outcome.Done;
        }
        catch (DbUpdateException)
        {
            // The same form sent twice at once: the other one was first.
            await using var again = await databases.CreateDbContextAsync(cancel);
            if (await again.Practices.AnyAsync(other => other.Id == id, cancel))
                return await Existing(again, id, memberId, cancel);
            throw;
        }
    }

    private static async Task<Outcome> Existing(FocalPointsDb db, Guid id, Guid memberId, CancellationToken cancel) =>
        await db.Practices.AnyAsync(practice => practice.Id == id && practice.CreatedById == memberId && practice.Draft!.Preparation != null, cancel) ? Outcome.Done : Outcome.Denied;

    private static IEnumerable<Problem> Check(Vocabulary vocabulary, DateOnly today, string? stateId, string? language, PreparationSource? source, string note)
    {
        if (string.IsNullOrEmpty(stateId))
            yield return new Problem("State", ProblemRule.Required);
        else if (vocabulary.AffectedStates(today).All(state => state.Id != stateId))
            yield return new Problem("State", ProblemRule.Unknown);
        if (!PracticeRules.IsLanguage(language ?? "", vocabulary))
            yield return new Problem("Language", ProblemRule.Unknown);
        if (source is null)
            yield return new Problem("Source", ProblemRule.Required);
        if (PlainText.Length(note) is var length && length == 0)
            yield return new Problem("SourceNote", ProblemRule.Required);
        else if (length < NoteMin)
            yield return new Problem("SourceNote", ProblemRule.TooShort, NoteMin, length);
        else if (length > NoteMax)
            yield return new Problem("SourceNote", ProblemRule.TooLong, NoteMax, length);
        else if (PlainText.HasForbiddenCharacters(note))
            yield return new Problem("SourceNote", ProblemRule.ForbiddenCharacters);
    }
}
