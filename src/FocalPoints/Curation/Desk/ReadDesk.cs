using FocalPoints.Curation.FocalPointPosts;
using FocalPoints.Curation.Moderation;
using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Members.People;
using FocalPoints.Members.Requests;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Desk;

/// <summary>What waits, on one page. Each count is of the very records that the list behind it shows.</summary>
public sealed class ReadDesk(IDbContextFactory<FocalPointsDb> databases, ListPosts posts, TimeProvider clock)
{
    /// <summary>How long before its end a mandate is told of, in days.</summary>
    public const int DaysAhead = 90;

    /// <summary>The desk; null for everybody but coordinators and the secretariat. Four statements, however much waits.</summary>
    public async Task<DeskView?> Read(Actor actor, CancellationToken cancel = default)
    {
        if (!DeskAccess.MayRead(actor))
            return null;

        await using var db = await databases.CreateDbContextAsync(cancel);
        var counts = await Waiting(db, actor).Aggregate((all, more) => all.Concat(more))
            .GroupBy(matter => matter).Select(group => new { Matter = group.Key, Count = group.Count() }).ToListAsync(cancel);
        var vacancies = (await posts.List(actor, cancel))?.Count(post => post.Vacancy is not null) ?? 0;
        return new DeskView([.. counts.Select(count => new DeskLine(count.Matter, count.Count)).Append(new DeskLine(DeskMatter.Vacancies, vacancies)).Where(line => line.Count > 0).OrderBy(line => line.Matter)],
            await Ending(db, actor, clock.GetUtcNow().UtcDateTime, cancel));
    }

    // One row for each record that waits, named after the matter it belongs to: another matter is another query here.
    private static IEnumerable<IQueryable<DeskMatter>> Waiting(FocalPointsDb db, Actor actor)
    {
        if (PracticeAccess.MayReview(actor))
        {
            var me = actor.MemberId;
            var reviews = db.Practices.Where(practice => practice.ReviewSince != null);
            yield return reviews.Select(_ => DeskMatter.Reviews);
            yield return reviews.Where(practice => db.Reviews.Any(review => review.PracticeId == practice.Id && review.TakenById == me)).Select(_ => DeskMatter.OwnReviews);
            yield return db.Practices.Where(practice => practice.ReviewSince == null && practice.ChangesRequestedAt != null).Select(_ => DeskMatter.WithStates);
        }

        if (PracticeAccess.MayModerate(actor))
            yield return ListReports.Of(db, actor, isDecided: false).Select(_ => DeskMatter.Reports);
        if (PeopleAccess.MayManage(actor))
            yield return CountRequests.Waiting(db).Select(_ => DeskMatter.Requests);
        if (PracticeAccess.MayPrepare(actor))
        {
            // What the State took over is its own to go on with.
            var prepared = ListPrepared.Of(db).Where(practice => !practice.Draft!.IsTakenOver);
            yield return prepared.Where(practice => practice.Draft!.Stage == DraftStage.Declined).Select(_ => DeskMatter.Declined);
            yield return prepared.Where(practice => practice.Draft!.Stage == DraftStage.Writing).Select(_ => DeskMatter.Begun);
            yield return prepared.Where(practice => practice.Draft!.Stage == DraftStage.WithFocalPoint).Select(_ => DeskMatter.WithFocalPoints);
        }
    }

    // Not those that are renewed already: of the same right a later end stands beside them.
    private static Task<List<DeskMandate>> Ending(FocalPointsDb db, Actor actor, DateTime now, CancellationToken cancel)
    {
        var horizon = now.AddDays(DaysAhead);
        return db.Mandates.AsNoTracking().InForce(now)
            .Where(mandate => mandate.MemberId == actor.MemberId && mandate.Until <= horizon
                && !db.Mandates.Any(other => other.MemberId == mandate.MemberId && other.Role == mandate.Role && other.StateId == mandate.StateId
                    && (other.Until == null || other.Until > mandate.Until)))
            .OrderBy(mandate => mandate.Until).ThenBy(mandate => mandate.Role)
            .Select(mandate => new DeskMandate(mandate.Role, mandate.StateId, mandate.Organisation, mandate.Until!.Value)).ToListAsync(cancel);
    }
}
