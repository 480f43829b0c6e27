using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;

namespace Maillage.Memoire.Pages.Fiches;

public sealed class RelectureModel(AppDb db, DroitsCourants droits, TimeProvider clock) : EtapePage(db, droits, clock)
{
    public override string Titre => "La cité a relu la fiche";
    public override string Explication =>
        "Dites-le au nom de la cité : ce que dit la fiche est juste, et peut être publié une fois validé.";
    public override string Geste => "Oui, la fiche est juste";
    protected override string Fait => "La fiche est relue : c’est au tour de l’animation.";
    protected override bool EstDeLAnimation => false;

    protected override EtapeFiche Passer(string par) => Fiche.Relire(par, Note, Maintenant);
}
