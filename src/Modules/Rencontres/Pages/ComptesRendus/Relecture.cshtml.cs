using System.ComponentModel.DataAnnotations;
using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Jobs;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.ComptesRendus;

/// <summary>Opens and closes the time when those who came may propose corrections.</summary>
[OnceOnly]
public sealed class RelectureModel(AppDb db, DroitsCourants droits, TimeProvider clock) : RedactionPage(db, droits), IReloadable
{
    [BindProperty]
    public RelectureInput Input { get; set; } = new();

    public bool EstOuverte => CompteRendu.EstEnRelecture(clock.UtcNow());

    /// <summary>Those who came and can be written to.</summary>
    public IReadOnlyList<string> Relecteurs { get; private set; } = [];

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostOuvrirAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var dejaOuverte = EstOuverte;
        CompteRendu.OuvrirRelecture(Input.Jours, clock.UtcNow());
        if (!dejaOuverte)
        {
            var invitations = await Venues().Select(x => x.Id).ToListAsync();
            Db.AddRange(invitations.Select(id => Job.For(new EnvoyerRelecture(id), clock.UtcNow())));
        }

        await Db.SaveChangesAsync();
        return Vers(
            "compte-rendu/relecture",
            dejaOuverte ? "La relecture est prolongée." : "La relecture est ouverte : les courriels sont en attente d’envoi."
        );
    }

    public async Task<IActionResult> OnPostCloreAsync()
    {
        ModelState.Clear();
        await ReloadAsync();
        CompteRendu.CloreRelecture(clock.UtcNow());
        await Db.SaveChangesAsync();
        return Vers("compte-rendu/verification", "La relecture est fermée.");
    }

    public async Task ReloadAsync()
    {
        await ChargerAsync();
        Relecteurs = await Venues().OrderBy(x => x.Nom).Select(x => x.Prenom + " " + x.Nom).ToListAsync();
    }

    private IQueryable<Relecteur> Venues()
    {
        var venues = Db
            .Presences.Where(p =>
                p.RencontreId == Rencontre.Id
                && (p.Etat == EtatPresence.Present || p.Etat == EtatPresence.ADistance || p.Etat == EtatPresence.Animation)
            )
            .Select(p => p.PersonneId);
        return Db
            .Invitations.Where(i => i.RencontreId == Rencontre.Id && venues.Contains(i.PersonneId))
            .Join(
                Db.Personnes.Where(p => p.Courriel != null),
                i => i.PersonneId,
                p => p.Id,
                (i, p) =>
                    new Relecteur
                    {
                        Id = i.Id,
                        Prenom = p.Prenom,
                        Nom = p.Nom,
                    }
            );
    }

    private sealed class Relecteur
    {
        public Guid Id { get; init; }
        public string Prenom { get; init; } = "";
        public string Nom { get; init; } = "";
    }

    public sealed class RelectureInput
    {
        [Required]
        [Range(1, CompteRendu.JoursDeRelectureMax)]
        [Display(Name = "Durée, en jours")]
        public int Jours { get; set; } = CompteRendu.JoursDeRelecture;
    }
}
