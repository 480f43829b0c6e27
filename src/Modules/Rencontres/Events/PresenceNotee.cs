using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record PresenceNotee(string Nom, EtatPresence Etat) : DomainEvent;
