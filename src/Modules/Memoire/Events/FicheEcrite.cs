using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record FicheEcrite(string Titre, string Champ) : DomainEvent;
