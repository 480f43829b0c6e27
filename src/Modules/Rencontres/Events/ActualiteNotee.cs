using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record ActualiteNotee(string Texte) : DomainEvent;
