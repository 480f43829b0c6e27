using Maillage.Kernel.Events;

namespace Maillage.Reseaux.Events;

public sealed record RestesDecides(int Effaces, int Laisses) : DomainEvent;
