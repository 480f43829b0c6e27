using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record BulletinEnvoye(string Titre) : DomainEvent;
