using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record LienDeplace(string Adresse) : DomainEvent;
