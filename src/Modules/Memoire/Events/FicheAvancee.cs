using Maillage.Kernel.Events;
using Maillage.Memoire.Fiches;

namespace Maillage.Memoire.Events;

public sealed record FicheAvancee(string Titre, EtatFiche Etat) : DomainEvent;
