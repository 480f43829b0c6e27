namespace Maillage.Kernel.Jobs;

/// <summary>Jobs of one lane never wait for those of another: each has its own workers.</summary>
public enum JobLane
{
    General,

    /// <summary>What talks to the mail server, which may be slow, hang, or be away.</summary>
    Mail,
}

/// <summary>Says whether a lane may go on: asked before each job is taken.</summary>
public interface ILaneGate
{
    JobLane Lane { get; }
    Task<bool> MayRunAsync(CancellationToken cancellationToken);
}

/// <summary>The job could do nothing and is not to blame: it waits, and this try does not count among those it has.</summary>
public sealed class JobPostponedException(string cause, DateTime until) : Exception(cause)
{
    public DateTime Until { get; } = until;
}
