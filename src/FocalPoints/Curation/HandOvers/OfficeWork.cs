using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Reverification;
using FocalPoints.Questions;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.HandOvers;

/// <summary>Something that waits, in a brief.</summary>
public sealed record WaitingItem
{
    /// <summary>The practice.</summary>
    public required Guid Id { get; init; }

    /// <summary>Null before the first publication.</summary>
    public required string? Number { get; init; }

    /// <summary>Empty before the first publication.</summary>
    public required string Slug { get; init; }

    /// <summary>May be empty for a draft.</summary>
    public required string Title { get; init; }

    /// <summary>Who wrote it last, or asked; may be empty.</summary>
    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The question; null for anything else.</summary>
    public Guid? CommentId { get; init; }
}

/// <summary>The first of a list, oldest first, and how many there are.</summary>
public sealed record WaitingList(IReadOnlyList<WaitingItem> Items, int Total);

/// <summary>What waits at an office when somebody leaves it: at a State, or with the coordinators. Whoever follows finds it there.</summary>
/// <param name="Drafts">Being written, or come back with a reason: of the State; for coordinators, what they prepare for States.</param>
/// <param name="Submissions">With the State's focal point, to confirm, change or decline.</param>
/// <param name="Questions">Comments from elsewhere on the State's practices, without an answer of that State.</param>
/// <param name="Reviews">Waiting for a coordinator's look; for coordinators only.</param>
/// <param name="Published">What the State told last; of coordinators none.</param>
/// <param name="Due">How many practices the State is asked about: still valid?</param>
/// <param name="Asked">How many questions to the focal points wait for an answer of the State; for coordinators, those that went to them.</param>
public sealed record OfficeWork(WaitingList Drafts, WaitingList Submissions, WaitingList Questions, WaitingList Reviews, WaitingList Published, int Due, int Asked)
{
    /// <summary>How many of each list are named; a brief has two pages.</summary>
    public const int Shown = 5;

    /// <summary>Of the office for which a mandate is, as it stands now.</summary>
    internal static async Task<OfficeWork> Read(FocalPointsDb db, Mandate mandate, DateTime now, CancellationToken cancel)
    {
        var state = mandate.Role is MandateRole.FocalPoint or MandateRole.Contributor ? mandate.StateId : null;
        var curates = mandate.Role == MandateRole.Coordinator;
        var prepares = curates || mandate.Role == MandateRole.Secretariat;
        var open = db.Practices.AsNoTracking().Where(practice => practice.Draft != null && (practice.StateId == state || (prepares && practice.Draft.Preparation != null && !practice.Draft.IsTakenOver)));
        var published = db.Practices.AsNoTracking().Where(practice => practice.StateId == state && practice.Status == PracticeStatus.Published && !practice.IsIllustration);
        var drafts = open.Where(practice => practice.Draft!.Stage != DraftStage.WithFocalPoint || prepares)
            .Where(practice => prepares || practice.Draft!.Preparation == null || practice.Draft.IsTakenOver)
            .Select(practice => new WaitingItem { Id = practice.Id, Number = practice.Number, Slug = practice.Slug, Title = practice.Draft!.Title, By = practice.Draft.SavedByName, At = practice.Draft.SavedAt });
        var submissions = open.Where(practice => practice.Draft!.Stage == DraftStage.WithFocalPoint && practice.StateId == state)
            .Select(practice => new WaitingItem { Id = practice.Id, Number = practice.Number, Slug = practice.Slug, Title = practice.Draft!.Title, By = practice.Draft.SubmittedByName, At = practice.Draft.StageAt!.Value });
        var questions = from comment in db.Comments.AsNoTracking()
                        where comment.ParentId == null && comment.RemovedAt == null && comment.HiddenAt == null && !comment.IsIllustration && comment.AuthorStateId != state
                            && !db.Comments.Any(answer => answer.ParentId == comment.Id && answer.AuthorStateId == state && answer.RemovedAt == null)
                        join practice in published on comment.PracticeId equals practice.Id
                        select new WaitingItem
                        {
                            Id = practice.Id,
                            Number = practice.Number,
                            Slug = practice.Slug,
                            Title = practice.Title,
                            By = db.Users.Where(author => author.Id == comment.AuthorId).Select(author => author.DisplayName).FirstOrDefault() ?? "",
                            At = comment.At,
                            CommentId = comment.Id,
                        };
        var reviews = from practice in db.Practices.AsNoTracking()
                      where curates && practice.ReviewSince != null
                      join review in db.Reviews on practice.Id equals review.PracticeId into taken
                      from review in taken.DefaultIfEmpty()
                      select new WaitingItem
                      {
                          Id = practice.Id,
                          Number = practice.Number,
                          Slug = practice.Slug,
                          Title = practice.Draft != null && practice.Draft.Stage == DraftStage.WithCoordinators ? practice.Draft.Title : practice.Title,
                          By = review!.TakenByName ?? "",
                          At = practice.ReviewSince!.Value,
                      };
        return new OfficeWork(await List(drafts), await List(submissions), await List(questions), await List(reviews),
            new WaitingList(await published.OrderByDescending(practice => practice.RevisedAt).ThenBy(practice => practice.Id).Take(Shown)
                .Select(practice => new WaitingItem { Id = practice.Id, Number = practice.Number, Slug = practice.Slug, Title = practice.Title, By = "", At = practice.RevisedAt!.Value }).ToListAsync(cancel), await published.CountAsync(cancel)),
            await published.CountAsync(Validity.IsDue(now), cancel),
            await (curates ? db.WaitingForCoordinators() : db.WaitingFor(state is null ? [] : [state])).CountAsync(cancel));

        async Task<WaitingList> List(IQueryable<WaitingItem> items) =>
            new(await items.OrderBy(item => item.At).ThenBy(item => item.Id).Take(Shown).ToListAsync(cancel), await items.CountAsync(cancel));
    }
}
