using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record EchangeOuvert(string Question) : DomainEvent;
