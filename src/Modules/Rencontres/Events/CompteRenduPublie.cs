using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record CompteRenduPublie(int Numero, int Version) : DomainEvent;
