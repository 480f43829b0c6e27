using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record PersonneInvitee(string Nom) : DomainEvent;
