namespace Maillage.Testing;

/// <summary>Reads server-sent events as they come.</summary>
public sealed class EventReader(StreamReader stream)
{
    /// <summary>The data of the next event; null when the stream ends.</summary>
    public async Task<string?> ReadEventAsync()
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                return line[5..].Trim();
            }
        }

        return null;
    }
}
