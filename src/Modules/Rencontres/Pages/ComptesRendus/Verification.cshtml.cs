using Maillage.Kernel.Data;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.ComptesRendus;

/// <summary>The draft, what is missing in it, and each passage with the way to change it.</summary>
public sealed class VerificationModel(AppDb db, DroitsCourants droits, VerifierCompteRendu verifier) : RedactionPage(db, droits)
{
    public ContenuCompteRendu Contenu { get; private set; } = null!;
    public IReadOnlyList<Anomalie> Anomalies { get; private set; } = [];
    public IReadOnlyList<IGrouping<string, Passage>> Sections { get; private set; } = [];
    public SourceArchive? Source { get; private set; }
    public bool PeutPublier => !Anomalies.Any(a => a.Bloque);

    public async Task OnGetAsync()
    {
        await ChargerAsync();
        (Contenu, Anomalies) = await verifier.ExecuteAsync(Rencontre, CompteRendu);
        Sections = [.. Passages.De(Contenu).GroupBy(p => p.Section)];
        Source = await Db.Sources.AsNoTracking().SingleOrDefaultAsync(s => s.RencontreId == Rencontre.Id);
    }
}
