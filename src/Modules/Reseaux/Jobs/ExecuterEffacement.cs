using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Retention;
using Maillage.Kernel.Search;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Effacement;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Jobs;

/// <summary>Takes the name of somebody who left out of everything the network keeps, on the day that was said. Done again after a cut, it
/// finds the rest: the name itself goes last.</summary>
public sealed record ExecuterEffacement(Guid DemandeId);

internal sealed class ExecuterEffacementHandler(
    AppDb db,
    EffacerTextes textes,
    ChercherNom chercher,
    SecondeEtape etape,
    IEnumerable<IEffaceNoms> modules,
    IEnumerable<IKeptCopies> copies,
    TimeProvider clock
) : IJobHandler<ExecuterEffacement>
{
    public async Task RunAsync(ExecuterEffacement payload, CancellationToken cancellationToken)
    {
        var demande = await db.DemandesEffacement.SingleOrDefaultAsync(d => d.Id == payload.DemandeId, cancellationToken);
        if (demande is not { Etat: EtatEffacement.Accorde, EstOuverte: true })
        {
            return;
        }

        var personne = await db.Personnes.SingleAsync(p => p.Id == demande.PersonneId, cancellationToken);
        if (demande.CommenceLe is null && await EmpechementAsync(demande, personne, cancellationToken) is { } motif)
        {
            demande.Empecher(personne, motif, clock.UtcNow());
            db.Add(Job.For(new AvertirEffacement(demande.Id, demande.Etat, null), clock.UtcNow()));
            return;
        }

        if (demande.CommenceLe is null)
        {
            demande.Commencer(clock.UtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }

        await EffacerAsync(demande, personne, cancellationToken);
    }

    private async Task<string?> EmpechementAsync(DemandeEffacement demande, Personne personne, CancellationToken cancellationToken)
    {
        if (personne.EmpreinteIdentite != demande.Empreinte)
        {
            return "Le nom ou l’adresse de cette personne a changé depuis l’accord : rien n’a été effacé. Demandez de nouveau, sur le nom d’aujourd’hui.";
        }

        return await db.RefusAsync(personne, clock.TodayInParis(), cancellationToken);
    }

    private async Task EffacerAsync(DemandeEffacement demande, Personne personne, CancellationToken cancellationToken)
    {
        var nonReecrits = await NonReecritsAsync(personne, cancellationToken);
        await FermerCompteAsync(personne, cancellationToken);
        foreach (var module in modules)
        {
            await module.EffacerAsync(personne, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        var restes = await textes.ExecuteAsync(personne, new ChoixLieux(demande.Choisis, demande.Laisses), cancellationToken);
        await OublierMotsAsync(personne, cancellationToken);
        var formes = new FormesDuNom(personne, new NomPartage(Homonyme: false, CourrielPartage: false));
        personne.Effacer(clock.UtcNow());
        demande.Finir(restes, [.. nonReecrits.Select(formes.Taire)], clock.UtcNow());
        // Texts were changed beside the index.
        db.Add(Job.For(new Reindex(), clock.UtcNow()));
        db.Add(Job.For(new AvertirEffacement(demande.Id, demande.Etat, null), clock.UtcNow()));
    }

    private async Task<List<string>> NonReecritsAsync(Personne personne, CancellationToken cancellationToken)
    {
        var lieux = (await chercher.ExecuteAsync(personne, cancellationToken)).Lieux;
        var fichiers = new List<string>();
        foreach (var module in modules)
        {
            fichiers.AddRange(await module.FichiersAsync(lieux, cancellationToken));
        }

        return [.. fichiers.Concat(copies.SelectMany(c => c.Names())).Distinct()];
    }

    private async Task FermerCompteAsync(Personne personne, CancellationToken cancellationToken)
    {
        if (await db.Comptes.SingleOrDefaultAsync(c => c.PersonneId == personne.Id, cancellationToken) is { } compte)
        {
            await etape.OublierAsync(compte);
            db.Remove(compte);
        }

        // What had not left for them will not leave any more.
        if (personne.Courriel is { } courriel)
        {
            var attendus = await db.Set<Email>().Where(e => e.ToAddress == courriel && e.SentAt == null).ToListAsync(cancellationToken);
            var ids = attendus.ConvertAll(e => (Guid?)e.Id);
            db.RemoveRange(attendus);
            db.RemoveRange(await db.Set<Job>().Where(j => ids.Contains(j.SubjectId) && j.DoneAt == null).ToListAsync(cancellationToken));
        }
    }

    /// <summary>The index proposes the nearest word that texts hold; those still held come back with it.</summary>
    private async Task OublierMotsAsync(Personne personne, CancellationToken cancellationToken)
    {
        foreach (var mot in FrenchAnalyzer.Tokens($"{personne.NomComplet} {personne.Courriel}").Select(t => t.Word).Distinct())
        {
            await using var commande = db.Commande("delete from search_words where word = @mot", ("@mot", mot));
            await commande.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
