namespace Maillage.Kernel.Data;

/// <summary>A number that moves each time this process commits a write. What was computed under one value is right as long as
/// the value stands: the simplest exact rule for keeping pages in memory.</summary>
public sealed class ChangeStamp
{
    private long _value;

    public long Value => Interlocked.Read(ref _value);

    public void Move() => Interlocked.Increment(ref _value);
}
