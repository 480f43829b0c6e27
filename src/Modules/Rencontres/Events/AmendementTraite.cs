using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record AmendementTraite(StatutAmendement Statut, string? Reponse) : DomainEvent;
