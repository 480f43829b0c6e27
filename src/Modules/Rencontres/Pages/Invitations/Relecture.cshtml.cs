using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
using Maillage.Ui.Caching;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Invitations;

/// <summary>By personal link: those who came read the draft again and propose corrections, passage by passage.</summary>
[OnceOnly]
public sealed class RelectureModel(
    AppDb db,
    LiensPersonnels liens,
    AssemblerCompteRendu assembler,
    ActeurCourant acteur,
    TimeProvider clock
) : PageModel, IReloadable
{
    [FromRoute]
    public string Jeton { get; set; } = "";

    [BindProperty]
    public string? Texte { get; set; }

    [BindProperty]
    public string? Passage { get; set; }

    public Rencontre Rencontre { get; private set; } = null!;
    public Personne Personne { get; private set; } = null!;
    public CompteRendu? CompteRendu { get; private set; }
    public Presence? Presence { get; private set; }
    public IReadOnlyList<IGrouping<string, Passage>> Sections { get; private set; } = [];
    public IReadOnlyList<Amendement> Miens { get; private set; } = [];

    public bool EstOuverte => CompteRendu?.EstEnRelecture(clock.UtcNow()) == true;
    public bool PeutProposer => EstOuverte && Presence?.EstVenue == true;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => PersonalPage.Hide(HttpContext);

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!EstOuverte)
        {
            throw new BusinessRuleException("La relecture est fermée : écrivez à l’animation.");
        }

        if (string.IsNullOrWhiteSpace(Texte) || Texte.Length > Amendement.TexteMaxLength)
        {
            throw new BusinessRuleException($"Écrivez votre texte, en {Amendement.TexteMaxLength} caractères au plus.");
        }

        var passage = Sections.SelectMany(s => s).FirstOrDefault(p => p.Cle == Passage) ?? throw new NotFoundException(nameof(Passage));
        var presence = Presence ?? throw new BusinessRuleException("Seules les personnes venues à la rencontre proposent une correction.");
        db.Add(Amendement.Deposer(presence, passage, Texte, clock.UtcNow()));
        await db.SaveChangesAsync();
        TempData["Flash"] = "Merci, votre proposition est transmise. La réponse s’affichera ici.";
        return Redirect($"/invitation/{Jeton}/relecture");
    }

    public async Task ReloadAsync()
    {
        var lien = await liens.LireAsync(Jeton, NatureLien.Invitation);
        var invitation = await db.Invitations.SingleAsync(i => i.Id == lien.SujetId);
        Rencontre = await db.Rencontres.SingleAsync(r => r.Id == invitation.RencontreId);
        Personne = await db.Personnes.SingleAsync(p => p.Id == invitation.PersonneId);
        acteur.Reconnaitre(Personne);
        CompteRendu = await db.CompteRenduAsync(Rencontre);
        Presence = await db.Presences.SingleOrDefaultAsync(p => p.RencontreId == Rencontre.Id && p.PersonneId == Personne.Id);
        Miens = await db
            .Amendements.AsNoTracking()
            .Where(a => a.RencontreId == Rencontre.Id && a.PersonneId == Personne.Id)
            .OrderBy(a => a.DeposeLe)
            .ToListAsync();
        Sections = EstOuverte ? [.. Passages.De(await assembler.ExecuteAsync(Rencontre)).GroupBy(p => p.Section)] : [];
    }
}
