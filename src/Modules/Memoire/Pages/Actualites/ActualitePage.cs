using Maillage.Kernel.Data;
using Maillage.Reseaux;

namespace Maillage.Memoire.Pages.Actualites;

/// <summary>A page about one piece of news, for those who run its network.</summary>
public abstract class ActualitePage(AppDb db, DroitsCourants droits, TimeProvider clock) : PageEcrite(db, droits, clock)
{
    public Actualite Actualite { get; private set; } = null!;
    public override string Adresse => $"/actualites/{Slug}";
    public (string, string)[] FilAriane => [("Actualités", "/actualites"), (Actualite.Titre, Adresse)];

    protected override async Task ChargerAsync() => Actualite = await Db.ActualiteAnimeeParAsync(Slug, Droits);
}
