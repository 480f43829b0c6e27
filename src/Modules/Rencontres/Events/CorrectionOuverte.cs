using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record CorrectionOuverte(string Motif) : DomainEvent;
