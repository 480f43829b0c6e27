using Maillage.Kernel.Events;
using Maillage.Memoire.Fiches;

namespace Maillage.Memoire.Events;

public sealed record EtapeNotee(EtatFiche Etat) : DomainEvent;
