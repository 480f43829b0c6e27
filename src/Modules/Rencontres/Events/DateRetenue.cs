using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record DateRetenue(DateOnly Jour) : DomainEvent;
