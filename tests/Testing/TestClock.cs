namespace Maillage.Testing;

/// <summary>A clock that moves only when the test says so.</summary>
public sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    public void SetUtc(DateTime utc) => _now = new DateTimeOffset(utc, TimeSpan.Zero);
}
