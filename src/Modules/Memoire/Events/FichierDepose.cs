using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record FichierDepose(string Nom, int Rang) : DomainEvent;
