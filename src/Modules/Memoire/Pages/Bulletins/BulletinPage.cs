using Maillage.Kernel.Data;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;

namespace Maillage.Memoire.Pages.Bulletins;

/// <summary>A page about one bulletin, for those who run its network.</summary>
public abstract class BulletinPage(AppDb db, DroitsCourants droits, TimeProvider clock) : PageEcrite(db, droits, clock)
{
    public Bulletin Bulletin { get; private set; } = null!;
    public override string Adresse => $"/bulletins/{Slug}";
    public (string, string)[] FilAriane => [("Bulletins", "/bulletins"), (Bulletin.Titre, Adresse)];

    protected override async Task ChargerAsync() => Bulletin = await Db.BulletinAnimeParAsync(Slug, Droits);
}
