using System.Net;
using System.Net.Sockets;

namespace FocalPoints.Curation.Links;

/// <summary>
/// Which addresses the site asks on somebody's word: those of the public internet. Whoever may write a link must not make the server knock at doors behind the
/// wall (server-side request forgery): itself, its neighbours, its cloud's metadata.
/// </summary>
public static class PublicAddress
{
    // IANA's registries of special-purpose addresses: what is not globally reachable, and what carries another address inside.
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Whether this address may be asked.</summary>
    public static bool Includes(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(plain)) && !NotPublic.Any(network => network.Contains(plain));
    }

    /// <summary>Whether this link may be asked, as far as can be told before its name is looked up: the web, its own ports, no name and password.</summary>
    public static bool MayBeAsked(Uri link) => link.Scheme is "http" or "https" && link.IsDefaultPort && link.UserInfo.Length == 0 && link.Host.Length > 0;
}
