using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record FicheReperee(string Titre) : DomainEvent;
