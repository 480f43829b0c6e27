using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Rencontres.Pages.Blocs;

public sealed class EcritureModel(AppDb db, DroitsCourants droitsCourants, EcrireBloc ecrire) : BlocPage(ecrire)
{
    public async Task OnGetAsync(string slug, string cite)
    {
        await ChargerAsync(slug, cite);
        Input = BlocInput.De(Bloc!);
    }

    public async Task<IActionResult> OnPostAsync(string slug, string cite)
    {
        var droits = await ChargerAsync(slug, cite);
        return await EcrireAsync(droits.Nom, $"/rencontres/{slug}");
    }

    private async Task<Droits> ChargerAsync(string slug, string cite)
    {
        var droits = await droitsCourants.LireAsync();
        AuteurId = droits.PersonneId;
        Rencontre = await db.Rencontres.VisiblesPar(droits).FindOrNotFoundAsync(r => r.Slug == slug);
        Cite = await db.Cites.FindOrNotFoundAsync(c => c.Slug == cite && c.ReseauId == Rencontre.ReseauId);
        Bloc = await db.Blocs.FindOrNotFoundAsync(b => b.RencontreId == Rencontre.Id && b.CiteId == Cite.Id);
        EstFige = Rencontre.EstAnnulee || await db.CompteRenduAsync(Rencontre) is { EstModifiable: false };
        return droits.PeutEcrirePour(Cite) ? droits : throw new NotFoundException(nameof(Bloc));
    }
}
