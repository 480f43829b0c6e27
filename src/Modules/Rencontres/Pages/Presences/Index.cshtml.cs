using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Pages.ComptesRendus;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Presences;

/// <summary>Who the minutes name: their state that day, and who they are in the directory. Nobody is recognised silently.</summary>
[OnceOnly]
public sealed class IndexModel(AppDb db, DroitsCourants droits, TimeProvider clock) : RedactionPage(db, droits), IReloadable
{
    public IReadOnlyList<Ligne> Lignes { get; private set; } = [];
    public IReadOnlyList<Cite> Cites { get; private set; } = [];
    public int Exactes => Lignes.Count(l => l.Candidats is [{ EstExact: true }, ..]);

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostCorrigerAsync(Guid presence, string? texte, string? cite, EtatPresence etat)
    {
        var corrigee = await TrouverAsync(presence);
        if (corrigee.EnTexte() != texte?.Trim())
        {
            corrigee.Corriger(texte ?? "");
        }

        var choisie = (await CitesAsync()).Find(c => c.Slug == cite);
        if (corrigee.CiteId != choisie?.Id)
        {
            corrigee.Rattacher(choisie);
        }

        if (corrigee.Etat != etat)
        {
            corrigee.Changer(etat);
        }

        return await EnregistrerAsync($"{corrigee.Designation} est à jour.");
    }

    public async Task<IActionResult> OnPostAjouterAsync(string? texte, string? cite, EtatPresence etat)
    {
        await PreparerAsync();
        if (string.IsNullOrWhiteSpace(texte))
        {
            throw new BusinessRuleException("Donnez le nom de la personne.");
        }

        var ajoutee = Presence.Citer(Rencontre, "", null, (await CitesAsync()).Find(c => c.Slug == cite), etat);
        ajoutee.Corriger(texte);
        Db.Add(ajoutee);
        return await EnregistrerAsync($"{ajoutee.Designation} est dans la liste.");
    }

    public async Task<IActionResult> OnPostRetirerAsync(Guid presence)
    {
        var retiree = await TrouverAsync(presence);
        retiree.Retirer();
        Db.Remove(retiree);
        return await EnregistrerAsync($"{retiree.Designation} n’est plus dans la liste.");
    }

    public async Task<IActionResult> OnPostRelierAsync(Guid presence, Guid personne)
    {
        var reliee = await TrouverAsync(presence);
        await RelierAsync(reliee, personne);
        return await EnregistrerAsync($"{reliee.Designation} est relié·e à sa fiche.");
    }

    public async Task<IActionResult> OnPostDelierAsync(Guid presence)
    {
        var deliee = await TrouverAsync(presence);
        deliee.Delier();
        return await EnregistrerAsync($"{deliee.Designation} n’est plus relié·e à une fiche.");
    }

    public async Task<IActionResult> OnPostRelierExactesAsync()
    {
        await PreparerAsync();
        var relies = 0;
        foreach (var ligne in Lignes.Where(l => l.Candidats is [{ EstExact: true }, ..]))
        {
            // Two people of the same name: that one is to be chosen by hand.
            if (ligne.Candidats.Count(c => c.EstExact) == 1)
            {
                var presence = await Db.Presences.SingleAsync(p => p.Id == ligne.Presence.Id);
                await RelierAsync(presence, ligne.Candidats[0].Personne.Id);
                relies++;
            }
        }

        return await EnregistrerAsync(
            $"{French.Count(relies, "correspondance exacte est acceptée", "correspondances exactes sont acceptées")}."
        );
    }

    public async Task<IActionResult> OnPostCreerAsync(Guid presence, string? civilite, string? prenom, string? nom)
    {
        var reliee = await TrouverAsync(presence);
        if (string.IsNullOrWhiteSpace(nom) || nom.Length > Personne.NomMaxLength || prenom?.Length > Personne.NomMaxLength)
        {
            throw new BusinessRuleException($"Donnez le nom de famille, en {Personne.NomMaxLength} caractères au plus.");
        }

        var reseau = await Db.Reseaux.SingleAsync(r => r.Id == Rencontre.ReseauId);
        var personne = Personne.Ajouter(reseau, new Identite(civilite, prenom ?? "", nom, null));
        Db.Add(personne);
        reliee.Reconnaitre(personne);
        return await EnregistrerAsync($"La fiche de {personne.NomComplet} est créée.");
    }

    private async Task RelierAsync(Presence presence, Guid personneId)
    {
        var personne = await AnnuaireDuReseau().FindOrNotFoundAsync(p => p.Id == personneId);
        if (await Db.Presences.AnyAsync(p => p.RencontreId == Rencontre.Id && p.PersonneId == personneId))
        {
            throw new BusinessRuleException($"{personne.NomComplet} est déjà dans la liste, sur une autre ligne.");
        }

        presence.Reconnaitre(personne);
    }

    private IQueryable<Personne> AnnuaireDuReseau() => Db.PersonnesDe([Rencontre.ReseauId], clock.TodayInParis());

    private async Task<Presence> TrouverAsync(Guid id)
    {
        await PreparerAsync();
        return await Db.Presences.FindOrNotFoundAsync(p => p.Id == id && p.RencontreId == Rencontre.Id);
    }

    private async Task PreparerAsync()
    {
        await ReloadAsync();
        CompteRendu.ExigerModifiable();
    }

    private async Task<IActionResult> EnregistrerAsync(string message)
    {
        await Db.SaveChangesAsync();
        return Vers("presences", message);
    }

    public async Task ReloadAsync()
    {
        await ChargerAsync();
        Cites = await CitesAsync();
        var annuaire = await AnnuaireDuReseau().AsNoTracking().ToListAsync();
        var presences = await Db.Presences.AsNoTracking().Where(p => p.RencontreId == Rencontre.Id).OrderBy(p => p.Id).ToListAsync();
        Lignes =
        [
            .. presences.Select(p => new Ligne(
                p,
                annuaire.Find(a => a.Id == p.PersonneId),
                p.PersonneId is null && p.Nom.Length > 0 ? Rapprochement.Chercher(p.Nom, annuaire) : []
            )),
        ];
    }

    /// <param name="Candidats">Who it may be, the likeliest first; empty for somebody new.</param>
    public sealed record Ligne(Presence Presence, Personne? Personne, IReadOnlyList<CandidatPersonne> Candidats);
}
