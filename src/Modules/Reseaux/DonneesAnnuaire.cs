using Maillage.Kernel.Audit;
using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Reseaux.Pages.Journal;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>Identity, functions, roles, account, what the person did according to the journal, mails sent to them.</summary>
internal sealed class DonneesAnnuaire(AppDb db) : IDonneesPersonnelles
{
    public string Partie => "annuaire";

    public async Task<object> LireAsync(Personne personne, CancellationToken cancellationToken)
    {
        var (cites, structures) = (db.Cites, db.Structures);
        return new
        {
            Identite = new
            {
                personne.Civilite,
                personne.Prenom,
                personne.Nom,
                personne.Courriel,
                personne.NomPublicAccordeLe,
            },
            Fonctions = await db
                .Fonctions.Where(f => f.PersonneId == personne.Id)
                .OrderBy(f => f.Debut)
                .Select(f => new
                {
                    f.Intitule,
                    Cite = cites.Where(c => c.Id == f.CiteId).Select(c => c.Nom).FirstOrDefault(),
                    Structure = structures.Where(s => s.Id == f.StructureId).Select(s => s.Nom).FirstOrDefault(),
                    f.Debut,
                    f.Fin,
                })
                .ToListAsync(cancellationToken),
            Roles = (await db.Roles.Where(r => r.PersonneId == personne.Id).ToListAsync(cancellationToken)).Select(r => new
            {
                Role = Labels.Of(r.Nature),
                r.AttribueLe,
                r.RetireLe,
            }),
            Compte = await db
                .Comptes.Where(c => c.PersonneId == personne.Id)
                .Select(c => new
                {
                    Adresse = c.Email,
                    c.CreeLe,
                    CodeALaConnexion = c.TwoFactorEnabled,
                    ClesAcces = db.Set<CleAcces>().Where(k => k.CompteId == c.Id).Select(k => new { k.Nom, k.CreeeLe }).ToList(),
                })
                .SingleOrDefaultAsync(cancellationToken),
            Effacements = (
                await db.DemandesEffacement.Where(d => d.PersonneId == personne.Id).OrderBy(d => d.DemandeLe).ToListAsync(cancellationToken)
            ).Select(d => new
            {
                d.DemandeLe,
                d.AccordeLe,
                d.ExecutionLe,
                Etat = d.Etat.ToString(),
            }),
            Journal = (
                await db.Set<AuditEvent>().Where(e => e.ActorId == personne.Id).OrderBy(e => e.At).ToListAsync(cancellationToken)
            ).Select(e => new
            {
                Quand = e.At,
                Quoi = Evenements.Nom(e.Kind),
                Precisions = Evenements.Precisions(e.Details),
            }),
            Courriels = await db.Set<Email>()
                .Where(e => e.ToAddress == personne.Courriel)
                .OrderBy(e => e.CreatedAt)
                .Select(e => new { Objet = e.Subject, Le = e.CreatedAt })
                .ToListAsync(cancellationToken),
        };
    }
}
