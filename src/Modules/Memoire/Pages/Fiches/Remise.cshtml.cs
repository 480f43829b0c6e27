using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;

namespace Maillage.Memoire.Pages.Fiches;

public sealed class RemiseModel(AppDb db, DroitsCourants droits, TimeProvider clock) : EtapePage(db, droits, clock)
{
    public override string Titre => "Donner la fiche à relire";
    public override string Explication =>
        "La personne qui relit pour la cité reçoit un courriel, avec un lien personnel. Elle peut encore écrire chaque champ, et vous aussi.";
    public override string Geste => "Donner à relire";
    protected override string Fait => "La fiche est à relire : c’est au tour de la cité.";
    protected override bool EstDeLAnimation => false;

    protected override EtapeFiche Passer(string par) => Fiche.Remettre(par, Note, Maintenant);
}
