using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record RessourceArchivee(string Titre) : DomainEvent;
