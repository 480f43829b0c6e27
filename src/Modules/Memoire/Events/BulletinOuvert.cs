using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record BulletinOuvert(string Titre) : DomainEvent;
