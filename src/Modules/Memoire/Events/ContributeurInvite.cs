using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record ContributeurInvite(string Personne, string Titre) : DomainEvent;
