using System.Linq.Expressions;
using FocalPoints.Data;
using FocalPoints.Members;

namespace FocalPoints.Practices.Revisions;

/// <summary>A published state of a practice in a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="Note">Why, in a sentence; may be empty, and is once the practice is withdrawn.</param>
/// <param name="ByName">Who published it; empty for who is not a member, since names are never public, and for what the system loaded.</param>
public sealed record RevisionLine(int Number, DateTime PublishedAt, RevisionSignificance Significance, string Note, string ByName)
{
    internal static Expression<Func<Revision, RevisionLine>> For(FocalPointsDb db, Actor actor, bool isWithdrawn)
    {
        var mayKnowNames = actor.IsMember && !isWithdrawn;
        return revision => new RevisionLine(revision.Number, revision.PublishedAt, revision.Significance, isWithdrawn ? "" : revision.Note,
            mayKnowNames ? db.Users.Where(member => member.Id == revision.PublishedById).Select(member => member.DisplayName).FirstOrDefault() ?? "" : "");
    }
}
