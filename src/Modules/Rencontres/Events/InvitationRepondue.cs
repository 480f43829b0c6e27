using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record InvitationRepondue(ReponseInvitation Reponse) : DomainEvent;
