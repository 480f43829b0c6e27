using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record FicheRelancee(string Titre) : DomainEvent;
