using Maillage.Kernel.Data;
using Maillage.Reseaux;

namespace Maillage.Memoire.Pages.Ressources;

/// <summary>A page about one resource, for those who may change it.</summary>
public abstract class RessourcePage(AppDb db, DroitsCourants droits, TimeProvider clock) : PageEcrite(db, droits, clock)
{
    public Ressource Ressource { get; private set; } = null!;
    public override string Adresse => $"/ressources/{Slug}";
    public (string, string)[] FilAriane => [("Ressources", "/ressources"), (Ressource.Titre, Adresse)];
    public EtatRessource Etat => Ressource.Etat(AujourdHui);

    protected override async Task ChargerAsync() => Ressource = await Db.RessourceEcriteParAsync(Slug, Droits);
}
