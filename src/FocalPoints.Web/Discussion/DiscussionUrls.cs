using FocalPoints.Discussion;
using FocalPoints.Web.Account;
using FocalPoints.Web.Practices;

namespace FocalPoints.Web.Discussion;

/// <summary>The addresses at which members take part. Each stands below its practice's own.</summary>
public static class DiscussionUrls
{
    /// <summary>The query key of the comment that is answered.</summary>
    public const string ReplyKey = "reply";

    /// <summary>The query key of the page of comments, from 1.</summary>
    public const string PageKey = "comments";

    /// <summary>The ids of the two sections of a practice's page.</summary>
    public const string CommentsId = "comments", UsedId = "used", TagsId = "tags";

    /// <summary>Where a comment is written; an answer to <paramref name="replyTo"/> where it is given.</summary>
    public static string Write(string number, string slug, Guid? replyTo = null) =>
        PracticeUrls.Read(number, slug) + "/comment" + (replyTo is { } id ? $"?{ReplyKey}={id}" : "");

    public static string Edit(string number, string slug, Guid id) => $"{PracticeUrls.Read(number, slug)}/comments/{id}/edit";

    public static string Remove(string number, string slug, Guid id) => $"{PracticeUrls.Read(number, slug)}/comments/{id}/remove";

    /// <summary>Where "useful to us" is said and taken back.</summary>
    public static string Useful(string number, string slug) => PracticeUrls.Read(number, slug) + "/useful";

    /// <summary>A page of the comments, on the practice's page.</summary>
    /// <param name="page">From 1.</param>
    public static string Comments(string number, string slug, int page = 1) =>
        $"{PracticeUrls.Read(number, slug)}{(page > 1 ? $"?{PageKey}={page}" : "")}#{CommentsId}";

    /// <summary>Where a comment stands.</summary>
    public static string Of(string number, string slug, FoundComment found) =>
        $"{PracticeUrls.Read(number, slug)}{(found.Page > 1 ? $"?{PageKey}={found.Page}" : "")}#{IdOf(found.Comment.Id)}";

    /// <summary>The HTML id of a comment: the first eight digits, which tell apart the comments of one practice and weigh a quarter of the whole.</summary>
    public static string IdOf(Guid comment) => $"comment-{comment.ToString("N")[..8]}";

    /// <summary>The sign-in page, which leads back to an address of ours.</summary>
    public static string SignIn(string back) => AccountUrls.SignIn + QueryString.Create(AccountUrls.ReturnUrl, back);
}
