using Maillage.Kernel.Events;

namespace Maillage.Kernel.Jobs;

public sealed record JobRevived(string Kind) : DomainEvent;
