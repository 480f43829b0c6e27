using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Memoire.Fiches;
using Maillage.Memoire.Jobs;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>Who of the cité may write by a personal link.</summary>
[OnceOnly]
public sealed class ContributeursModel(AppDb db, DroitsCourants droits, TimeProvider clock) : FichePage(db, droits, clock)
{
    public new DateTime Maintenant => base.Maintenant;
    public IReadOnlyList<Membre> Equipe { get; private set; } = [];

    protected override bool EstDeLAnimation => true;

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        var liens = await Db.ContributeursFiche.Where(c => c.FicheId == Fiche.Id).ToDictionaryAsync(c => c.PersonneId);
        var equipe = await Db.EquipeDe(Fiche.CiteId, AujourdHui).ToListAsync();
        Equipe = equipe.ConvertAll(p => new Membre(p, liens.GetValueOrDefault(p.Id)));
    }

    public async Task<IActionResult> OnPostInviterAsync(Guid personne)
    {
        var membre = await MembreAsync(personne);
        var contributeur = membre.Lien;
        if (contributeur is null)
        {
            contributeur = ContributeurFiche.Inviter(Fiche, membre.Personne);
            Db.Add(contributeur);
        }

        Db.Add(Job.For(new InviterContributeur(contributeur.Id), Maintenant));
        return await FinirAsync($"{membre.Personne.NomComplet} va recevoir son lien.", $"{Adresse}/contributeurs");
    }

    public async Task<IActionResult> OnPostRevoquerAsync(Guid personne)
    {
        var membre = await MembreAsync(personne);
        membre.Lien?.RevoquerLien(Maintenant);
        return await FinirAsync($"Le lien de {membre.Personne.NomComplet} est fermé.", $"{Adresse}/contributeurs");
    }

    private async Task<Membre> MembreAsync(Guid personne)
    {
        await ReloadAsync();
        return Equipe.FirstOrDefault(m => m.Personne.Id == personne) ?? throw new NotFoundException(nameof(Personne));
    }

    public sealed record Membre(Personne Personne, ContributeurFiche? Lien);
}
