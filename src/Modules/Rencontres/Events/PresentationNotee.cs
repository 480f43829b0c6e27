using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record PresentationNotee(string Titre) : DomainEvent;
