using System.ComponentModel.DataAnnotations;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Bulletins;

/// <summary>Opens a bulletin and fills it with what happened since the last one.</summary>
[OnceOnly]
public sealed class NouveauModel(AppDb db, DroitsCourants droitsCourants, OuEcrire ou, ProposerArticles proposer, TimeProvider clock)
    : PageModel,
        IReloadable
{
    [BindProperty]
    [Required]
    [StringLength(Bulletin.TitreMaxLength)]
    public string Titre { get; set; } = "";

    [BindProperty]
    [Required]
    [Display(Name = "Depuis le")]
    public DateOnly? Depuis { get; set; }

    [BindProperty(SupportsGet = true, Name = OuEcrire.Champ)]
    public string? ReseauChoisi { get; set; }

    public OuEcrire Ou => ou;
    private Reseau Reseau => ou.Choisi!;
    public string Origine { get; private set; } = "";

    private Bulletin? _dernier;

    public async Task OnGetAsync()
    {
        await ReloadAsync();
        var jour = clock.TodayInParis();
        Titre = $"Bulletin de {jour.ToString("MMMM yyyy", French.Culture)}";
        Depuis = _dernier?.EnvoyeLe?.DayInParis() ?? jour.AddMonths(-1);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        ou.Verifier(ModelState);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var droits = await droitsCourants.LireAsync();
        // From the minute the last one left, not from the morning of that day.
        var depuis =
            _dernier?.EnvoyeLe is { } envoi && envoi.DayInParis() == Depuis ? envoi : ParisTime.FromParis(Depuis!.Value, TimeOnly.MinValue);
        var numero = (await db.Bulletins.Where(b => b.ReseauId == Reseau.Id).MaxAsync(b => (int?)b.Numero) ?? 0) + 1;
        var slug = $"{Reseau.Slug}-{numero}";
        var bulletin = Bulletin.Ouvrir(Reseau, numero, slug, French.Typography(Titre.Trim()), depuis, droits.Nom, clock.UtcNow());
        // What the last one told is not told again; what comes next is, until it has come.
        var dits = (_dernier?.Articles ?? []).Where(a => a.Rubrique != RubriqueBulletin.Dates).Select(a => a.Sujet).ToHashSet();
        bulletin.Proposer((await proposer.ExecuteAsync(Reseau.Id, depuis)).Where(a => !dits.Contains(a.Sujet)));
        db.Add(bulletin);
        await db.SaveChangesAsync();
        TempData["Flash"] = "Le bulletin est ouvert : choisissez ce qu’il dira.";
        return Redirect($"/bulletins/{slug}/composition");
    }

    public async Task ReloadAsync()
    {
        await ou.LireAsync(ReseauChoisi);
        var reseauId = ou.Choisi?.Id;
        _dernier = await db
            .Bulletins.AsNoTracking()
            .Where(b => b.ReseauId == reseauId && b.EnvoyeLe != null)
            .OrderByDescending(b => b.EnvoyeLe)
            .FirstOrDefaultAsync();
        Origine =
            ou.Choisi is null ? "Par défaut, un mois."
            : _dernier is null ? "C’est le premier bulletin : un mois est proposé."
            : $"Le dernier bulletin est parti le {French.Date(_dernier.EnvoyeLe!.Value.DayInParis())}.";
    }
}
