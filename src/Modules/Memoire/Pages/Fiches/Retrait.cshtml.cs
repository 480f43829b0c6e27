using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;

namespace Maillage.Memoire.Pages.Fiches;

public sealed class RetraitModel(AppDb db, DroitsCourants droits, TimeProvider clock) : EtapePage(db, droits, clock)
{
    public override string Titre => "Retirer la fiche";
    public override string Explication =>
        "Elle disparaît des listes, de la recherche et de son adresse. Elle revient à la rédaction, et peut être publiée de nouveau.";
    public override string Geste => "Retirer";
    protected override string Fait => "La fiche est retirée : seuls ceux qui l’écrivent la lisent.";

    public override bool NoteAttendue => true;

    protected override EtapeFiche Passer(string par) => Fiche.Retirer(par, Note!, Maintenant);
}
