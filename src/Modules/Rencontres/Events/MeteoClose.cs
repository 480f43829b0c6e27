using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

/// <summary>Who closed the weather, never what it was.</summary>
public sealed record MeteoClose : DomainEvent;
