using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Kernel.Time;
using Maillage.Rencontres;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Architecture_Tests.Vue;

public sealed partial class CanaryWorld
{
    private async Task AddRencontresAsync(string reseau, string cite, string cpo, string animatrice)
    {
        await AddTenueAsync(reseau, cite, cpo, Visibilite.Public, Tous, 1);
        await AddTenueAsync(reseau, cite, cpo, Visibilite.Reseau, Membres(reseau), 2);
        var brouillon = await AddRencontreAsync(reseau, "brouillon", Visibilite.Public, Animation(reseau));
        await SaveAsync(PointOrdreDuJour.Inscrire(brouillon, 1, Mot($"point d’un brouillon, {reseau}", Animation(reseau)), 10, null));
        await AddEnCoursAsync(reseau, cite, cpo);
    }

    private async Task<Rencontre> AddRencontreAsync(
        string reseau,
        string quoi,
        Visibilite visibilite,
        IReadOnlySet<string> lecteurs,
        IReadOnlySet<string>? invites = null
    )
    {
        var titre = Mot($"rencontre {quoi}, {reseau} : titre", lecteurs);
        var lien = invites is null ? null : $"https://visio.example/{Mot($"rencontre {quoi}, {reseau} : lien de visio", invites)}";
        var rencontre = await Data.CreateRencontreAsync(_reseaux[reseau], $"{titre} {Commun}", visibilite: visibilite, lien: lien);
        Slugs.Add(("rencontres", rencontre.Slug));
        Things.Add(new Thing($"/rencontres/{rencontre.Slug}", $"rencontre {quoi}, {reseau}", titre, lecteurs, quoi != "brouillon"));
        return rencontre;
    }

    /// <summary>Its minutes are published; they name somebody who did not agree.</summary>
    private async Task AddTenueAsync(
        string reseau,
        string cite,
        string cpo,
        Visibilite visibilite,
        IReadOnlySet<string> lecteurs,
        int numero
    )
    {
        var quoi = $"tenue, {visibilite}, {reseau}";
        var rencontre = await AddRencontreAsync(reseau, $"tenue, {visibilite}", visibilite, lecteurs);
        var personne = Personnes[cpo];
        await Data.AnnounceAsync(rencontre, personne, Personnes[DesDeux]);
        await InScopeAsync(async db =>
        {
            var tenue = await db.Rencontres.SingleAsync(r => r.Id == rencontre.Id);
            var bloc = await db.Blocs.SingleAsync(b => b.RencontreId == tenue.Id && b.CiteId == _cites[cite].Id);
            var invitation = await db.Invitations.SingleAsync(i => i.RencontreId == tenue.Id && i.PersonneId == personne.Id);
            tenue.OuvrirSeance(tenue.DebutUtc);
            var texte = $"{Mot($"{quoi} : bloc", lecteurs)} dit {personne.NomComplet}, {Commun}.";
            db.AddRange(
                Presence.Noter(invitation, personne, EtatPresence.Present),
                bloc.Ecrire(new TexteBloc { PointsActualite = texte }, personne.NomComplet, tenue.DebutUtc),
                Decision.Prendre(tenue, $"{Mot($"{quoi} : décision", lecteurs)} {Commun}", personne.NomComplet, null),
                Besoin.Exprimer(tenue, _cites[cite], $"{Mot($"{quoi} : besoin", lecteurs)} {Commun}"),
                PointActualite.Noter(tenue, NiveauActualite.Regionale, $"{Mot($"{quoi} : actualité", lecteurs)} {Commun}"),
                Presentation.Noter(tenue, _cites[cite], $"{Mot($"{quoi} : présentation", lecteurs)}", $"Un texte. {Commun}"),
                Echange.Ouvrir(tenue, null, $"{Mot($"{quoi} : échange", lecteurs)} {Commun} ?"),
                CompteRendu.Ouvrir(tenue)
            );
            tenue.CloreSeance(tenue.FinUtc);
            await db.SaveChangesAsync();
        });
        await using var scope = App.Services.CreateAsyncScope();
        var base_ = scope.ServiceProvider.GetRequiredService<AppDb>();
        await scope
            .ServiceProvider.GetRequiredService<PublierCompteRendu>()
            .ExecuteAsync(
                await base_.Rencontres.SingleAsync(r => r.Id == rencontre.Id),
                await base_.ComptesRendus.SingleAsync(c => c.RencontreId == rencontre.Id),
                numero,
                "Animation"
            );
        await AmenderAsync(rencontre, Animation(reseau).Append(cpo).ToHashSet(), quoi);
    }

    /// <summary>A correction proposed by the one who came: the animation reads it, and its author takes it away.</summary>
    private Task AmenderAsync(Rencontre rencontre, HashSet<string> lecteurs, string quoi) =>
        InScopeAsync(async db =>
        {
            var presence = await db.Presences.SingleAsync(p => p.RencontreId == rencontre.Id);
            var decision = await db.Decisions.SingleAsync(d => d.RencontreId == rencontre.Id);
            var passage = new Passage(new ClePassage(NaturePassage.Decision, decision.Id).ToString(), "Décisions", decision.Texte);
            db.Add(Amendement.Deposer(presence, passage, Mot($"{quoi} : amendement", lecteurs), Clock.UtcNow()));
            await db.SaveChangesAsync();
        });

    /// <summary>Announced to all; what is being written is for the cité and the animation, what is noted there for the animation.</summary>
    private async Task AddEnCoursAsync(string reseau, string cite, string cpo)
    {
        var (equipe, animation) = (Equipe(reseau, cite), Animation(reseau));
        var rencontre = await AddRencontreAsync(
            reseau,
            "annoncée",
            Visibilite.Public,
            Tous,
            animation.Append(cpo).Append(DesDeux).ToHashSet()
        );
        await Data.AnnounceAsync(rencontre, Personnes[cpo], Personnes[DesDeux]);
        var fichier = await GarderAsync($"{Mot($"source d’archive, {reseau} : fichier", animation)}.", $"source-{reseau}.txt");
        await InScopeAsync(async db =>
        {
            var annoncee = await db.Rencontres.SingleAsync(r => r.Id == rencontre.Id);
            var bloc = await db.Blocs.SingleAsync(b => b.RencontreId == annoncee.Id && b.CiteId == _cites[cite].Id);
            var texte = new TexteBloc
            {
                PourRappel = Mot($"bloc en cours, {reseau} : rappel", equipe),
                PointsActualite = $"{Mot($"bloc en cours, {reseau} : points d’actualité", equipe)} {Commun}",
                Questionnements = Mot($"bloc en cours, {reseau} : questionnements", equipe),
                Besoins = Mot($"bloc en cours, {reseau} : besoins", equipe),
                ActionsAValoriser = Mot($"bloc en cours, {reseau} : actions à valoriser", equipe),
            };
            db.AddRange(
                bloc.Ecrire(texte, Personnes[cpo].NomComplet, Clock.UtcNow()),
                PointOrdreDuJour.Inscrire(annoncee, 1, Mot($"point annoncé, {reseau}", Tous), 10, Personnes[cpo].NomComplet),
                Decision.Prendre(annoncee, Mot($"décision en cours, {reseau}", animation), null, null),
                Besoin.Exprimer(annoncee, _cites[cite], Mot($"besoin en cours, {reseau}", animation)),
                Echange.Ouvrir(annoncee, null, Mot($"échange en cours, {reseau}", animation)),
                Fragment.Garder(annoncee, Mot($"texte à classer, {reseau}", animation)),
                ProchaineDate.Retenir(annoncee, new DateOnly(2022, 9, 1), Mot($"prochaine date, {reseau}", animation)),
                SourceArchive.Recevoir(annoncee, fichier, Mot($"source d’archive, {reseau} : texte", animation), []),
                CompteRendu.Ouvrir(annoncee)
            );
            await db.SaveChangesAsync();
        });
    }

    private async Task<StoredFile> GarderAsync(string texte, string nom)
    {
        await using var scope = App.Services.CreateAsyncScope();
        using var contenu = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(texte));
        var fichier = await scope.ServiceProvider.GetRequiredService<GivenFiles>().KeepAsync(contenu, nom, "text/plain", default);
        await SaveAsync(fichier);
        return fichier;
    }
}
