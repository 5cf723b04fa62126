namespace FocalPoints.Web.Practices.Confirming;

/// <summary>The addresses at which drafts are prepared for States and confirmed by them.</summary>
public static class ConfirmingUrls
{
    /// <summary>What was prepared for States, and where another is begun.</summary>
    public const string Prepare = "/workspace/prepare";

    /// <summary>A page of what was prepared, from 1.</summary>
    public static string Prepared(int page) => page <= 1 ? Prepare : Prepare + QueryString.Create("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Where the focal point confirms, changes or declines what was handed to them.</summary>
    public static string Confirm(Guid id) => WorkspaceUrls.Compose(id) + "/confirm";
}
