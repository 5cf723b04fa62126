namespace FocalPoints.Web.Practices.Adopting;

/// <summary>The addresses at which States tell what they adapted. Each stands below its practice's own.</summary>
public static class AdoptingUrls
{
    /// <summary>The id of the section of a practice's page.</summary>
    public const string SectionId = "adapted";

    /// <summary>The query key of the State in whose name it is told.</summary>
    public const string StateKey = "state";

    /// <summary>Where a State records that it adapted a practice, and changes what it recorded.</summary>
    public static string Adopt(string number, string slug, string stateId) => $"{PracticeUrls.Read(number, slug)}/adopt?{StateKey}={Uri.EscapeDataString(stateId)}";

    /// <summary>Where it takes that back.</summary>
    public static string Withdraw(string number, string slug, string stateId) => $"{PracticeUrls.Read(number, slug)}/adopt/withdraw?{StateKey}={Uri.EscapeDataString(stateId)}";

    /// <summary>Where adoptions are read, on the practice's page.</summary>
    public static string Section(string number, string slug) => PracticeUrls.Read(number, slug) + "#" + SectionId;

    /// <summary>The HTML id of what a State recorded.</summary>
    public static string IdOf(string stateId) => SectionId + "-" + stateId;
}
