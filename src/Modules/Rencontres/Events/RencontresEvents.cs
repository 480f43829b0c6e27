using Maillage.Kernel.Events;

namespace Maillage.Rencontres.Events;

public sealed record RencontrePlanifiee(string Titre, DateOnly Jour) : DomainEvent;

public sealed record RencontreModifiee(string Titre, DateOnly Jour) : DomainEvent;

public sealed record RencontreAnnoncee(string Titre, int Invites) : DomainEvent;

public sealed record RencontreAnnulee(string Titre, string Motif) : DomainEvent;

public sealed record PointInscrit(string Titre) : DomainEvent;

public sealed record PersonneInvitee(string Nom) : DomainEvent;

public sealed record InvitationRepondue(ReponseInvitation Reponse) : DomainEvent;

public sealed record LienEmis : DomainEvent;

public sealed record LienRevoque : DomainEvent;

public sealed record BlocOuvert(string Cite) : DomainEvent;

public sealed record BlocEcrit(string Auteur) : DomainEvent;

public sealed record VersionGardee(int Numero) : DomainEvent;

public sealed record AbonnementRenouvele : DomainEvent;
