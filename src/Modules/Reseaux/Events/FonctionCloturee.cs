using Maillage.Kernel.Events;

namespace Maillage.Reseaux.Events;

public sealed record FonctionCloturee(string Intitule, DateOnly Fin) : DomainEvent;
