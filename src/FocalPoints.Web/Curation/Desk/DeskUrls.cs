namespace FocalPoints.Web.Curation.Desk;

/// <summary>Where coordinators and the secretariat begin.</summary>
public static class DeskUrls
{
    public const string Desk = "/workspace/desk";
}
