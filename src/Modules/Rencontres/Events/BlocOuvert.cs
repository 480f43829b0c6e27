using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record BlocOuvert(string Cite) : DomainEvent;
