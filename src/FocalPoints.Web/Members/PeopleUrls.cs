using Microsoft.AspNetCore.Http.Extensions;

namespace FocalPoints.Web.Members;

/// <summary>The addresses of people, for coordinators and the secretariat.</summary>
public static class PeopleUrls
{
    public const string List = "/workspace/people";

    public const string Invite = "/workspace/people/new";

    /// <summary>One account.</summary>
    public static string Person(Guid id) => $"{List}/{id}";

    /// <summary>A page of those who match.</summary>
    public static string Found(string? search, int page)
    {
        var query = new QueryBuilder();
        if (!string.IsNullOrWhiteSpace(search))
            query.Add("q", search);
        if (page > 1)
            query.Add("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return List + query;
    }
}
