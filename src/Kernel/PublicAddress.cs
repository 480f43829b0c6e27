using Microsoft.AspNetCore.Http;

namespace Maillage.Kernel;

/// <summary>The address under which the application is reached from outside, for links in mails and calendars.</summary>
/// <param name="baseAddress">Scheme and host, for example <c>https://maillage.example.fr</c>.</param>
public sealed class PublicAddress(string baseAddress)
{
    public string Base { get; } = baseAddress.TrimEnd('/');

    /// <summary>Reached encrypted, whatever the proxy in front says.</summary>
    public bool IsHttps { get; } = baseAddress.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The host that requests are for, whatever they say; nothing while the site has no name of its own (localhost, as
    /// installed), since it may then be reached by several.</summary>
    public HostString? Host { get; } =
        Uri.TryCreate(baseAddress, UriKind.Absolute, out var uri) && !uri.IsLoopback ? new HostString(uri.Authority) : null;

    /// <summary>The absolute address of a path of this site.</summary>
    public string Of(string path) => Base + path;
}
