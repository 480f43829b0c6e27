using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;

namespace Maillage.Memoire.Pages.Fiches;

public sealed class ValidationModel(AppDb db, DroitsCourants droits, TimeProvider clock) : EtapePage(db, droits, clock)
{
    public override string Titre => "Valider la fiche";
    public override string Explication =>
        "La cité l’a relue. La valider, c’est dire au nom du centre de ressources qu’elle peut servir à d’autres.";
    public override string Geste => "Valider";
    protected override string Fait => "La fiche est validée : elle peut être publiée.";

    protected override EtapeFiche Passer(string par) => Fiche.Valider(par, Note, Maintenant);
}
