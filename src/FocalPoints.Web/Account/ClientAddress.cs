using System.Net;
using System.Net.Sockets;

namespace FocalPoints.Web.Account;

/// <summary>Where a request comes from, as far as limits are concerned.</summary>
public static class ClientAddress
{
    /// <summary>The network address; of IPv6 the first 64 bits, because a single household has all the rest.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes) + "/64";
    }
}
