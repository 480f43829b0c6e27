using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Rencontres;

public sealed class AnnonceModel(AppDb db, DroitsCourants droits, AnnoncerRencontre annoncer, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public List<Guid> Choisis { get; set; } = [];

    public Rencontre Rencontre { get; private set; } = null!;
    public IReadOnlyList<Candidat> Candidats { get; private set; } = [];
    public IReadOnlyList<string> SansAdresse { get; private set; } = [];
    private bool Soumis => HttpMethods.IsPost(Request.Method);

    public bool EstChoisi(Candidat candidat) =>
        Soumis ? Choisis.Contains(candidat.PersonneId) : candidat.EstDeCite && !Rencontre.EstAnnoncee;

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        var invites = await annoncer.ExecuteAsync(Rencontre, [.. Choisis.Intersect(Candidats.Select(c => c.PersonneId))]);
        TempData["Flash"] =
            $"C’est annoncé : {Kernel.Text.French.Count(invites, "invitation est en attente", "invitations sont en attente")} d’envoi.";
        return Redirect($"/rencontres/{Slug}/invitations");
    }

    public async Task ReloadAsync()
    {
        Rencontre = await db.AnimeeParAsync(Slug, await droits.LireAsync());
        var enCours = db.FonctionsDans([Rencontre.ReseauId]).EnCours(clock.TodayInParis());
        var (cites, structures) = (db.Cites, db.Structures);
        var invitees = db.Invitations.Where(i => i.RencontreId == Rencontre.Id).Select(i => i.PersonneId);
        var lus = await db
            .Personnes.Where(p => p.EffaceeLe == null && !invitees.Contains(p.Id))
            .Join(enCours, p => p.Id, f => f.PersonneId, (p, f) => new { p, f })
            .Select(x => new
            {
                x.p.Id,
                Nom = x.p.Prenom + " " + x.p.Nom,
                Tri = x.p.Nom,
                x.p.Courriel,
                x.f.Intitule,
                x.f.CiteId,
                Lieu = cites.Where(c => c.Id == x.f.CiteId).Select(c => c.Nom).FirstOrDefault()
                    ?? structures.Where(s => s.Id == x.f.StructureId).Select(s => s.Nom).FirstOrDefault(),
            })
            .ToListAsync();
        var personnes = lus.GroupBy(l => l.Id)
            .Select(g => g.OrderBy(l => l.CiteId is null).First())
            .OrderBy(l => l.CiteId is null)
            .ThenBy(l => l.Lieu)
            .ThenBy(l => l.Tri);
        Candidats =
        [
            .. personnes
                .Where(p => p.Courriel is not null)
                .Select(p => new Candidat(p.Id, p.Nom, $"{p.Intitule}, {p.Lieu}", p.CiteId is not null)),
        ];
        SansAdresse = [.. personnes.Where(p => p.Courriel is null).Select(p => p.Nom)];
    }

    public sealed record Candidat(Guid PersonneId, string Nom, string Fonction, bool EstDeCite);
}
