namespace Maillage.Kernel.Audit;

/// <summary>Who is acting now: the signed-in person, the holder of a personal link, or the system.</summary>
public interface IActor
{
    Guid? Id { get; }
    string Name { get; }
}

/// <summary>The actor of jobs, commands and seeds.</summary>
public sealed class SystemActor : IActor
{
    public Guid? Id => null;
    public string Name => "système";
}
