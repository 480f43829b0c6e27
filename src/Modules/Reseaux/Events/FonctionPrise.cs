using Maillage.Kernel.Events;

namespace Maillage.Reseaux.Events;

public sealed record FonctionPrise(string Intitule, string Lieu, DateOnly Debut) : DomainEvent;
