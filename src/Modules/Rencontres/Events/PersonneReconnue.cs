using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record PersonneReconnue(string Nom, string? Personne) : DomainEvent;
