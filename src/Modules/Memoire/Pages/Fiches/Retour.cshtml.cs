using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;

namespace Maillage.Memoire.Pages.Fiches;

public sealed class RetourModel(AppDb db, DroitsCourants droits, TimeProvider clock) : EtapePage(db, droits, clock)
{
    public override string Titre => "Renvoyer la fiche à la rédaction";
    public override string Explication => "Ce qui est écrit reste. La fiche repassera par la relecture de la cité.";
    public override string Geste => "Renvoyer";
    protected override string Fait => "La fiche est de nouveau en rédaction.";
    protected override bool EstDeLAnimation => false;
    public override bool NoteAttendue => true;

    protected override EtapeFiche Passer(string par) => Fiche.Renvoyer(par, Note!, Maintenant);
}
