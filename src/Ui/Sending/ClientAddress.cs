using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Maillage.Ui.Sending;

/// <summary>Who sends, as limits count: an IPv4 address, or an IPv6 network of 64 bits, which is what one subscriber is given (RFC 6177).</summary>
public static class ClientAddress
{
    private const int NetworkBytes = 8;

    public static string Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address)
    {
        if (address is null || address.IsIPv4MappedToIPv6)
        {
            return address?.MapToIPv4().ToString() ?? "";
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
