namespace FocalPoints.Web.Startup;

/// <summary>The section <c>Site</c> of the configuration.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>
    /// The public address, as in <c>https://exchange.example</c>: what links in mail begin with. Required when mail is sent; else the address
    /// that the server listens on is taken. Never what a request says of itself, which its sender can choose.
    /// </summary>
    public string Address { get; set; } = "";
}
