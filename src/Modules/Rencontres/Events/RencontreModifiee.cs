using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record RencontreModifiee(string Titre, DateOnly Jour) : DomainEvent;
