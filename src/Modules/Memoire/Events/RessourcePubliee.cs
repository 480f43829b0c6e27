using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record RessourcePubliee(string Titre) : DomainEvent;
