using Maillage.Kernel.Events;

namespace Maillage.Memoire.Events;

public sealed record CommentaireDepose(string Titre, string Champ) : DomainEvent;
