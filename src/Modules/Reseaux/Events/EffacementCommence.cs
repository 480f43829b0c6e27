using Maillage.Kernel.Events;

namespace Maillage.Reseaux.Events;

public sealed record EffacementCommence : DomainEvent;
