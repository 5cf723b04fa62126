using FocalPoints.Mail;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace FocalPoints.Web.Startup;

/// <summary>The full addresses of this site's pages, for mail, for the log, and for links that are handed over.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> options, IServer server)
{
    /// <summary>The full address of a path.</summary>
    /// <param name="path">From the root, with its query.</param>
    /// <param name="seenAt">
    /// Where a trusted person sees the site: taken where none is configured, for what is shown to that person alone.
    /// </param>
    public string Of(string path, string? seenAt = null) =>
        (options.Value.Address.Length > 0 ? options.Value.Address : seenAt ?? Listening()).TrimEnd('/') + path;

    /// <summary>Registers the address, and refuses to start with one that links cannot begin with.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section)
            .Validate(site => site.Address.Length == 0 || (Uri.TryCreate(site.Address, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.PathAndQuery == "/"),
                "Site:Address is the public address of the site, as in https://exchange.example, without a path.")
            .Validate<IOptions<MailOptions>>((site, mail) => mail.Value.Host.Length == 0 || site.Address.Length > 0,
                "Site:Address is needed when Mail:Host is set: links in mail begin with it.")
            .ValidateOnStart();
        services.AddSingleton<SiteAddress>();
    }

    private string Listening()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = addresses.FirstOrDefault(address => address.StartsWith("https:", StringComparison.Ordinal)) ?? addresses.FirstOrDefault() ?? "http://localhost";
        return address.Replace("//[::]", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal);
    }
}
