namespace Maillage.Kernel.Data;

/// <summary>A number that moves each time a write is committed, here or on another node. What was computed under one value is right as
/// long as the value stands: the simplest exact rule for keeping pages in memory.</summary>
public sealed class ChangeStamp
{
    private long _value;

    /// <summary>Called when this process committed a write, to tell the other nodes.</summary>
    public Action? Moved { get; set; }

    /// <summary>False while what other nodes write cannot be heard: no value stands, so nothing is kept.</summary>
    public bool IsHeard { get; set; } = true;

    public long Value => IsHeard ? Interlocked.Read(ref _value) : Interlocked.Increment(ref _value);

    /// <summary>This process committed a write.</summary>
    public void Move()
    {
        Interlocked.Increment(ref _value);
        Moved?.Invoke();
    }

    /// <summary>Another node committed a write.</summary>
    public void MoveFromElsewhere() => Interlocked.Increment(ref _value);
}
