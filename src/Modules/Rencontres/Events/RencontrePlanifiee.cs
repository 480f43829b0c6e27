using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record RencontrePlanifiee(string Titre, DateOnly Jour) : DomainEvent;
