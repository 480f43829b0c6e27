using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record ContributionGardee(string Champ, int Numero) : DomainEvent;
