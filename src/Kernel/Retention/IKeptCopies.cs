namespace Maillage.Kernel.Retention;

/// <summary>Copies of the whole that nothing writes again: each keeps what it held until it ends.</summary>
public interface IKeptCopies
{
    /// <summary>By name, the last first.</summary>
    IReadOnlyList<string> Names();
}
