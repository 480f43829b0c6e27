using Maillage.Kernel.Events;

namespace Maillage.Reseaux.Events;

public sealed record ReseauCree(string Nom) : DomainEvent;

public sealed record CiteAjoutee(string Nom) : DomainEvent;

public sealed record CiteDecrite(string Nom) : DomainEvent;

public sealed record ChiffreReleve(string Cite, string Libelle, decimal? Valeur, string Source) : DomainEvent;

public sealed record ChiffreRetire(string Libelle) : DomainEvent;

public sealed record StructureAjoutee(string Nom) : DomainEvent;

public sealed record PersonneAjoutee(string Nom) : DomainEvent;

public sealed record PersonneModifiee(string Nom) : DomainEvent;

public sealed record NomPublicAccorde : DomainEvent;

public sealed record NomPublicRetire : DomainEvent;

public sealed record FonctionPrise(string Intitule, string Lieu, DateOnly Debut) : DomainEvent;

public sealed record FonctionCloturee(string Intitule, DateOnly Fin) : DomainEvent;

public sealed record RoleAttribue(string Personne, NatureRole Nature) : DomainEvent;

public sealed record RoleRetire(NatureRole Nature) : DomainEvent;

public sealed record CompteInvite(string Courriel) : DomainEvent;
