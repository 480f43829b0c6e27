using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record DecisionPrise(string Texte) : DomainEvent;
