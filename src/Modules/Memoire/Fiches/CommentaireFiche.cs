using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Memoire.Events;

namespace Maillage.Memoire.Fiches;

/// <summary>A remark on one field, between those who write the fiche; settled once it has been dealt with.</summary>
public sealed class CommentaireFiche : Entity
{
    public const int TexteMaxLength = 2000;

    private CommentaireFiche() { }

    public Guid FicheId { get; private init; }
    public string Champ { get; private init; } = "";
    public string Texte { get; private init; } = "";
    public string Par { get; private init; } = "";
    public DateTime Le { get; private init; }
    public string? ReglePar { get; private set; }
    public DateTime? RegleLe { get; private set; }

    public static CommentaireFiche Deposer(FicheExperience fiche, ChampFiche champ, string texte, string par, DateTime now)
    {
        var commentaire = new CommentaireFiche
        {
            FicheId = fiche.Id,
            Champ = champ.Cle,
            Texte = texte.Trim(),
            Par = par,
            Le = now,
        };
        commentaire.Raise(new CommentaireDepose(fiche.Titre, champ.Nom));
        return commentaire;
    }

    public void Regler(string par, DateTime now)
    {
        if (RegleLe is not null)
        {
            throw new BusinessRuleException("Cette remarque est déjà réglée.");
        }

        (ReglePar, RegleLe) = (par, now);
        Raise(new CommentaireRegle());
    }
}
