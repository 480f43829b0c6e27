using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record FragmentGarde(string Texte) : DomainEvent;
