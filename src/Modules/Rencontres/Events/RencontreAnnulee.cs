using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record RencontreAnnulee(string Titre, string Motif) : DomainEvent;
