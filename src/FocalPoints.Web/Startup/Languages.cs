namespace FocalPoints.Web.Startup;

/// <summary>The languages that the interface speaks.</summary>
public static class Languages
{
    /// <summary>BCP 47, the site's default first.</summary>
    public static readonly string[] Shipped = ["en"];

    /// <summary>Sets the language of the request.</summary>
    public static void UseLanguages(this WebApplication app) => app.UseRequestLocalization(options =>
    {
        options.SetDefaultCulture(Shipped[0]).AddSupportedCultures(Shipped).AddSupportedUICultures(Shipped);
        options.RequestCultureProviders.Clear();
    });
}
