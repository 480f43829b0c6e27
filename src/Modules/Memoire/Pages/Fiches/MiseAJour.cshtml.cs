using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;

namespace Maillage.Memoire.Pages.Fiches;

public sealed class MiseAJourModel(AppDb db, DroitsCourants droits, TimeProvider clock) : EtapePage(db, droits, clock)
{
    public override string Titre => "Demander une mise à jour";
    public override string Explication =>
        "La fiche reste lisible telle qu’elle a été publiée, avec la mention « à actualiser », jusqu’à sa prochaine publication.";
    public override string Geste => "Demander";
    protected override string Fait => "La fiche est à actualiser : c’est au tour de la cité.";
    protected override bool EstDeLAnimation => false;
    public override bool NoteAttendue => true;

    protected override EtapeFiche Passer(string par) => Fiche.DemanderMiseAJour(par, Note!, Maintenant);
}
