using Microsoft.AspNetCore.Http;

namespace Maillage.Ui.Sending;

/// <summary>How much may be arriving at once, over all requests: what is too large for memory waits on the disk while it is read. A form
/// that finds no room is refused before it is read.</summary>
public sealed class FormRoom
{
    /// <summary>What one form may weigh, unless its page takes files (<c>RequestSizeLimit</c>).</summary>
    public const long Form = 1_000_000;

    /// <summary>Read in memory, never on the disk.</summary>
    public const int Small = 64 * 1024;

    // Two of the largest files that a page takes.
    private const long Most = 2_040_000_000;

    // Visitors cannot fill what members need.
    private const long MostOfVisitors = 40_000_000;
    private readonly Share _all = new(Most);
    private readonly Share _visitors = new(MostOfVisitors);

    /// <summary>Keeps the place of this request's body until it has been answered; false when there is none left.</summary>
    public bool TryEnter(HttpContext http)
    {
        var length = http.Request.ContentLength ?? 0;
        if (length <= Small)
        {
            return true;
        }

        var visitor = http.User.Identity?.IsAuthenticated != true;
        if (Free() < length || !_all.TryTake(length))
        {
            return false;
        }

        if (visitor && !_visitors.TryTake(length))
        {
            _all.Give(length);
            return false;
        }

        http.Response.RegisterForDispose(new Place(this, length, visitor));
        return true;
    }

    // Where the framework puts what it reads.
    private static long Free() =>
        new DriveInfo(Environment.GetEnvironmentVariable("ASPNETCORE_TEMP") ?? Path.GetTempPath()).AvailableFreeSpace;

    private sealed class Share(long most)
    {
        private long _taken;

        public bool TryTake(long length)
        {
            if (Interlocked.Add(ref _taken, length) <= most)
            {
                return true;
            }

            Give(length);
            return false;
        }

        public void Give(long length) => Interlocked.Add(ref _taken, -length);
    }

    private sealed class Place(FormRoom room, long length, bool visitor) : IDisposable
    {
        public void Dispose()
        {
            room._all.Give(length);
            if (visitor)
            {
                room._visitors.Give(length);
            }
        }
    }
}
