using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>Checks first, then shows the fiche to those it is for.</summary>
public sealed class PublicationModel(AppDb db, DroitsCourants droits, ControlerFiche controler, TimeProvider clock)
    : EtapePage(db, droits, clock)
{
    public override string Titre => "Publier la fiche";

    public override string Explication =>
        Fiche.Visibilite == Visibilite.Public
            ? "Tout le monde la lira, la trouvera par la recherche et pourra l’emporter en PDF."
            : "Les membres du réseau la liront, la trouveront par la recherche et pourront l’emporter en PDF.";

    public override string Geste => "Publier";
    protected override string Fait => "La fiche est publiée.";

    public ControleFiche Controle { get; private set; } = new([], []);
    public int Remarques { get; private set; }

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        Controle = await controler.ExecuteAsync(Fiche);
        Remarques = await Db.CommentairesFiche.CountAsync(c => c.FicheId == Fiche.Id && c.RegleLe == null);
    }

    protected override EtapeFiche Passer(string par) => Fiche.Publier(Controle, par, Maintenant);
}
