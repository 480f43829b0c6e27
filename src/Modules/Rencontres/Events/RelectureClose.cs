using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record RelectureClose() : DomainEvent;
