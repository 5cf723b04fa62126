namespace FocalPoints.Web.Account;

/// <summary>The doors of the workspace's open connections.</summary>
public static class Circuits
{
    /// <summary>Where circuits are opened.</summary>
    public const string Path = "/_blazor";
}
