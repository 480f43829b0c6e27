using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record VersionGardee(int Numero) : DomainEvent;
