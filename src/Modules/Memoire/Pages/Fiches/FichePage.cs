using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>A page about one fiche, for those who write it.</summary>
public abstract class FichePage(AppDb db, DroitsCourants droits, TimeProvider clock) : PageEcrite(db, droits, clock)
{
    public FicheExperience Fiche { get; private set; } = null!;
    public override string Adresse => $"/fiches/{Slug}";
    public (string, string)[] FilAriane => [("Fiches expériences", "/fiches"), (Fiche.Titre, Adresse)];

    /// <summary>A page of those who run the network, and not of the cité.</summary>
    protected virtual bool EstDeLAnimation => false;

    protected override async Task ChargerAsync()
    {
        Fiche = await Db.FicheEcriteParAsync(Slug, Droits);
        if (EstDeLAnimation && !Droits.PeutAnimer(Fiche.ReseauId))
        {
            throw new NotFoundException(nameof(FicheExperience));
        }
    }
}
