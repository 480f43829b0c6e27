using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record ActualiteProgrammee(string Titre, DateTime Pour) : DomainEvent;
