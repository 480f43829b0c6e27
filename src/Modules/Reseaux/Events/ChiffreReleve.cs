using Maillage.Kernel.Events;

namespace Maillage.Reseaux.Events;

public sealed record ChiffreReleve(string Cite, string Libelle, decimal? Valeur, string Source) : DomainEvent;
