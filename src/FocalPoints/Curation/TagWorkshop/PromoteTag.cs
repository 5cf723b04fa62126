using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Tags;
using FocalPoints.Topics;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.TagWorkshop;

/// <summary>
/// Makes a tag another name of a topic in a language. Practices that bear it are found under the topic too; the topics that their States
/// chose stay as they are.
/// </summary>
public sealed class PromoteTag(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>Promotes it. Sent twice, the same answer.</summary>
    /// <param name="themeId">A topic that is used.</param>
    /// <param name="language">One of <see cref="PracticeRules.CommonLanguages"/>.</param>
    public async Task<Outcome> Promote(Actor actor, Guid id, string? themeId, string? language, int version, CancellationToken cancel = default)
    {
        if (!TagAccess.MayCurate(actor))
            return Outcome.Denied;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var tag = await db.Tags.SingleOrDefaultAsync(tag => tag.Id == id, cancel);
        if (tag is null)
            return Outcome.Missing;
        var theme = await db.Themes.SingleOrDefaultAsync(theme => theme.Id == themeId && theme.SuccessorId == null, cancel);
        List<Problem> problems = [];
        if (theme is null)
            problems.Add(new Problem("Theme", string.IsNullOrEmpty(themeId) ? ProblemRule.Required : ProblemRule.Unknown));
        if (language is null || !PracticeRules.CommonLanguages.Contains(language))
            problems.Add(new Problem("Language", string.IsNullOrEmpty(language) ? ProblemRule.Required : ProblemRule.Unknown));
        if (problems.Count > 0)
            return Outcome.Invalid(problems);
        if (tag.ThemeId == theme!.Id)
            return Outcome.Done;
        if (!tag.IsInUse || tag.Version != version)
            return Outcome.Stale;

        var now = clock.GetUtcNow().UtcDateTime;
        var isNew = theme.AddSynonym(language!, tag.Name, now);
        db.Add(new TagChange
        {
            Kind = TagChangeKind.Promoted,
            TagId = id,
            TagName = tag.Name,
            Target = theme.Id,
            SynonymLanguage = isNew ? language! : "",
            Steps = [tag.Put(TagStanding.InUse with { ThemeId = theme.Id })],
            At = now,
            MemberId = actor.MemberId,
            MemberName = actor.Name,
        });
        db.Add(HistoryEntry.Of(actor, Verb.Promoted, nameof(Tag), id, now, $"{tag.Name} → {theme.Id}"));
        if (isNew)
            db.Add(HistoryEntry.Of(actor, Verb.Edited, nameof(Theme), theme.Id, now, $"{language}: {tag.Name}"));
        var outcome = await db.SaveUnlessStale(cancel);
        vocabularies.Forget();
        return outcome;
    }
}
