namespace FocalPoints.Web.Members.Requests;

/// <summary>Where one asks for an account, and where it is decided.</summary>
public static class RequestUrls
{
    /// <summary>For anybody.</summary>
    public const string Ask = "/account/request";

    /// <summary>Those that wait, for coordinators and the secretariat.</summary>
    public const string Queue = PeopleUrls.List + "/requests";

    /// <summary>Those that were decided.</summary>
    public const string Decided = Queue + "?decided=yes";

    /// <summary>One of them.</summary>
    public static string Read(Guid id) => $"{Queue}/{id}";

    /// <summary>A page of a list.</summary>
    public static string Page(bool isDecided, int page) => (isDecided ? Decided + "&" : Queue + "?") + "page=" + page.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
