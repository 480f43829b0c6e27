using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record RencontreAnnoncee(string Titre, int Invites) : DomainEvent;
