using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record EchangeRepondu(string Reponse) : DomainEvent;
