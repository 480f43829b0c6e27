using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record BulletinCompose(string Titre) : DomainEvent;
