using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record EnvoiEcarte(string Motif) : DomainEvent;
