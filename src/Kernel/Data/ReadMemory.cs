using System.Collections.Concurrent;

namespace Maillage.Kernel.Data;

/// <summary>Keeps what was read from the database as long as nothing is written to it (<see cref="ChangeStamp"/>), and a minute at most:
/// a node that dies between a commit and its announcement tells nobody. For what every request needs; what is kept is shared between
/// requests and must not be changed.</summary>
public sealed class ReadMemory(ChangeStamp stamp, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<object, (long Stamp, long ReadAt, object Value)> _kept = new();

    /// <param name="key">A value that says all that the reading depends on, besides the database.</param>
    public async ValueTask<T> GetAsync<T>(object key, Func<Task<T>> read)
        where T : class
    {
        // Before the reading: a write meanwhile leaves the value under a number that nobody asks for any more.
        var now = stamp.Value;
        if (_kept.TryGetValue(key, out var kept) && kept.Stamp == now && clock.GetElapsedTime(kept.ReadAt) < Longest)
        {
            return (T)kept.Value;
        }

        var value = await read();
        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        _kept[key] = (now, clock.GetTimestamp(), value);
        return value;
    }
}
