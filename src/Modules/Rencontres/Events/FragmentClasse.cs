using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record FragmentClasse(string Texte) : DomainEvent;
