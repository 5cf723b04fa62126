using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Drafting;

/// <summary>Begins a practice of a State. Nobody but its authors sees it before it is published.</summary>
public sealed class StartDraft(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>Starts the draft; sent again with the same <paramref name="id"/>, answers with the one that is there.</summary>
    /// <param name="id">Chosen by the form, so that a resend makes no second draft.</param>
    /// <param name="language">The language the author begins in, BCP 47.</param>
    public async Task<Outcome<DraftView>> Start(Actor actor, Guid id, string stateId, string language, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayWrite(actor, stateId) || actor.MemberId is not { } memberId)
            return Outcome<DraftView>.From(Outcome.Denied);
        if (await Existing(actor, id, stateId, cancel) is { } existing)
            return existing;
        if (!PracticeRules.IsLanguage(language, await vocabularies.Read(cancel)))
            return Outcome<DraftView>.From(Outcome.Invalid(new Problem(nameof(PracticeContent.Language), ProblemRule.Unknown)));

        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var practice = new Practice { Id = id, StateId = stateId, CreatedAt = now, CreatedById = memberId };
        practice.Draft = new Draft { PracticeId = id };
        practice.Draft.Save(new PracticeContent { Language = language }, actor, now);
        db.Add(practice);
        db.Add(HistoryEntry.Of(actor, Verb.Created, nameof(Practice), id, now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // The same form sent twice at once: the other one was first.
            if (await Existing(actor, id, stateId, cancel) is { } other)
                return other;
            throw;
        }

        return Outcome.DoneWith(DraftView.Of(practice, practice.Draft, actor));
    }

    private async Task<Outcome<DraftView>?> Existing(Actor actor, Guid id, string stateId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Practices.AsNoTracking().Include(practice => practice.Draft).SingleOrDefaultAsync(practice => practice.Id == id, cancel) switch
        {
            null => null,
            { Draft: { } draft } practice when practice.StateId == stateId => Outcome.DoneWith(DraftView.Of(practice, draft, actor)),
            _ => Outcome<DraftView>.From(Outcome.Denied),
        };
    }
}
