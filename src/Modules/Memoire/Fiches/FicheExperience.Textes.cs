using Maillage.Memoire.Events;

namespace Maillage.Memoire.Fiches;

public sealed partial class FicheExperience
{
    /// <summary>The fields as they are being written; those never written are not there.</summary>
    public List<TexteFiche> Textes { get; private set; } = [];

    /// <summary>The fields as they were when the fiche was last published: what everybody reads.</summary>
    public List<TexteFiche> TextesPublies { get; private set; } = [];

    public TexteFiche? Texte(ChampFiche champ) => Textes.Find(t => t.Champ == champ.Cle);

    /// <summary>0 for a field never written.</summary>
    public int Numero(ChampFiche champ) => Texte(champ)?.Numero ?? 0;

    /// <summary>What changed since the last publication is for those who write.</summary>
    public IEnumerable<ChampFiche> ChampsChanges =>
        ChampFiche.Tous.Where(c => Texte(c)?.Texte != TextesPublies.Find(t => t.Champ == c.Cle)?.Texte);

    public ContributionFiche Ecrire(ChampFiche champ, string texte, string auteur, DateTime now)
    {
        var avant = Texte(champ);
        var apres = new TexteFiche(champ.Cle, texte, Numero(champ) + 1, auteur, now);
        // Another list: a change inside the same one would not be seen.
        Textes = [.. ChampFiche.Tous.Select(c => c == champ ? apres : Texte(c)).OfType<TexteFiche>()];
        Raise(new FicheEcrite(Titre, champ.Nom));
        return ContributionFiche.Garder(this, avant?.Texte, apres);
    }
}
