using System.Globalization;
using FocalPoints.Curation.Review;

namespace FocalPoints.Web.Curation.Review;

/// <summary>The addresses at which coordinators look at what States wrote, and at which its authors answer.</summary>
public static class ReviewUrls
{
    /// <summary>What waits for a coordinator.</summary>
    public const string Queue = "/workspace/review";

    /// <summary>A shelf of the queue under filters.</summary>
    /// <param name="isNew">New practices, revisions, or null for both.</param>
    /// <param name="page">From 1.</param>
    public static string Shelf(ReviewShelf shelf, string? stateId = null, bool? isNew = null, int page = 1)
    {
        var query = QueryString.Empty;
        if (shelf != ReviewShelf.Waiting)
            query = query.Add("shelf", NameOf(shelf));
        if (stateId is not null)
            query = query.Add("state", stateId);
        if (isNew is { } wanted)
            query = query.Add("what", wanted ? "new" : "changed");
        if (page > 1)
            query = query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        return Queue + query;
    }

    /// <summary>A shelf as addresses name it.</summary>
    public static string NameOf(ReviewShelf shelf) => shelf.ToString().ToLowerInvariant();

    /// <summary>One practice, for a coordinator.</summary>
    public static string Read(Guid practiceId) => $"{Queue}/{practiceId}";

    /// <summary>Where a coordinator corrects under what a practice is found.</summary>
    public static string Classification(Guid practiceId) => Read(practiceId) + "/classification";

    /// <summary>What the coordinators say of a practice, for its authors.</summary>
    public static string Conversation(Guid practiceId) => $"/workspace/practices/{practiceId}/review";

    /// <summary>The id of a comment's element.</summary>
    public static string IdOf(ReviewComment comment) => "comment-" + comment.Id.ToString("N");
}
