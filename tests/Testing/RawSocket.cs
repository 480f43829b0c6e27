using System.Net.Sockets;
using System.Text;

namespace Maillage.Testing;

/// <summary>Speaks HTTP by hand: says that much is coming, and sends little of it.</summary>
public static class RawSocket
{
    /// <summary>What the server answers before the body has come; fails if it waits for it. The connection must end with the answer.</summary>
    public static async Task<string> AnswerBeforeTheBodyAsync(Uri site, string headers, string beginning, TimeSpan patience)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Host, site.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{headers}\r\n\r\n{beginning}"));
        using var enough = new CancellationTokenSource(patience);
        var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, enough.Token);
        }
        catch (IOException)
        {
            // Cut by the server, which had nothing more to say.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
