using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Classifying;

/// <summary>Under what a published practice is found, for a coordinator who may correct it.</summary>
public sealed class ReadClassification(IDbContextFactory<FocalPointsDb> databases)
{
    /// <summary>Null where there is nothing published, and for everybody but coordinators.</summary>
    public async Task<ClassificationView?> Read(Actor actor, Guid id, CancellationToken cancel = default)
    {
        if (!PracticeAccess.MayReview(actor))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var practice = await db.Practices.AsNoTracking().Where(practice => practice.Id == id && practice.Status == PracticeStatus.Published)
            .Select(practice => new { practice.Number, practice.Slug, practice.Content, practice.RevisionNumber }).SingleOrDefaultAsync(cancel);
        if (practice is null)
            return null;
        var tags = await db.PracticeTags.AsNoTracking().Where(tagging => tagging.PracticeId == id).Select(tagging => tagging.Tag!.Name).Distinct().OrderBy(name => name).ToListAsync(cancel);
        return new ClassificationView(id, practice.Number!, practice.Slug, practice.Content!, tags, practice.RevisionNumber);
    }
}

/// <summary>Under what a practice is found.</summary>
/// <param name="Content">The live text.</param>
/// <param name="Tags">All tags that members put on it, by name.</param>
/// <param name="Revision">The live revision, from 1.</param>
public sealed record ClassificationView(Guid Id, string Number, string Slug, PracticeContent Content, IReadOnlyList<string> Tags, int Revision);
