namespace Maillage.Kernel.Jobs;

/// <summary>A job that comes back every day at an hour of Paris.</summary>
public sealed record DailyJob(string Kind, TimeOnly At, Func<DateOnly, DateTime, Job> For);
