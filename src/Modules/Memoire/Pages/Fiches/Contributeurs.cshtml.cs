using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Memoire.Fiches;
using Maillage.Memoire.Jobs;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>Who of the cité may write by a personal link.</summary>
[OnceOnly]
public sealed class ContributeursModel(AppDb db, DroitsCourants droits, EmailOptions options, TimeProvider clock)
    : FichePage(db, droits, clock)
{
    public IReadOnlyList<Membre> Equipe { get; private set; } = [];

    protected override bool EstDeLAnimation => true;

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        var contributeurs = await Db.ContributeursFiche.Where(c => c.FicheId == Fiche.Id).ToDictionaryAsync(c => c.PersonneId);
        var equipe = await Db.EquipeDe(Fiche.CiteId, AujourdHui).ToListAsync();
        var suivi = await SuiviLiens.LireAsync(Db, NatureLien.Contribution, [.. contributeurs.Values.Select(c => c.Id)], Maintenant);
        Equipe = equipe.ConvertAll(p =>
        {
            var contributeur = contributeurs.GetValueOrDefault(p.Id);
            return new Membre(p, contributeur, contributeur is null ? null : suivi.De(contributeur.Id, options.KeepOnly));
        });
    }

    public async Task<IActionResult> OnPostInviterAsync(Guid personne)
    {
        var membre = await MembreAsync(personne);
        var contributeur = membre.Contributeur;
        if (contributeur is null)
        {
            contributeur = ContributeurFiche.Inviter(Fiche, membre.Personne);
            Db.Add(contributeur);
        }

        Db.Add(Job.For(new InviterContributeur(contributeur.Id), Maintenant));
        return await FinirAsync(
            $"{membre.Personne.NomComplet} lira un lien dès que son courriel sera parti : il est en attente d’envoi.",
            $"{Adresse}/contributeurs"
        );
    }

    public async Task<IActionResult> OnPostRevoquerAsync(Guid personne)
    {
        var membre = await MembreAsync(personne);
        if (membre.Contributeur is { } contributeur)
        {
            contributeur.FermerLiens(await Db.Liens.Pour(NatureLien.Contribution, contributeur.Id).ToListAsync(), Maintenant);
        }

        return await FinirAsync($"Les liens de {membre.Personne.NomComplet} pour cette fiche sont fermés.", $"{Adresse}/contributeurs");
    }

    private async Task<Membre> MembreAsync(Guid personne)
    {
        await ReloadAsync();
        return Equipe.FirstOrDefault(m => m.Personne.Id == personne) ?? throw new NotFoundException(nameof(Personne));
    }

    public sealed record Membre(Personne Personne, ContributeurFiche? Contributeur, EtatLien? Lien);
}
