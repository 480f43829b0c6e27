using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record NomsEffaces(string EmpreinteAvant, string Empreinte) : DomainEvent;
