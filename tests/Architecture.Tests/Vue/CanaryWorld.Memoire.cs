using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Memoire;
using Maillage.Memoire.Bulletins;
using Maillage.Memoire.Fiches;
using Maillage.Memoire.Fichiers;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Architecture_Tests.Vue;

public sealed partial class CanaryWorld
{
    private static readonly Droits Tout = new() { EstAdministrateur = true };

    private async Task AddMemoireAsync(string reseau, string cite, string cpo, string animatrice)
    {
        var dossier = await AddRessourceAsync(reseau, cite, cpo, "dossier", Visibilite.Public, Tous, NatureRessource.Dossier);
        var rang = 0;
        foreach (var (quoi, visibilite, lecteurs) in Etats(reseau, cite))
        {
            var ressource = await AddRessourceAsync(reseau, cite, cpo, quoi, visibilite, lecteurs);
            await SaveAsync(PieceDossier.Ranger(dossier, ressource, rang++));
            await AddFicheAsync(reseau, cite, cpo, quoi, visibilite, lecteurs, ressource);
            await AddActualiteAsync(reseau, cite, cpo, quoi, visibilite, ressource);
        }

        await AddBulletinsAsync(reseau, animatrice);
    }

    /// <summary>The states that the team of a cité writes in, and who reads each.</summary>
    private IEnumerable<(string Quoi, Visibilite Visibilite, IReadOnlySet<string> Lecteurs)> Etats(string reseau, string cite) =>
        [
            ("publique", Visibilite.Public, Tous),
            ("du réseau", Visibilite.Reseau, Membres(reseau)),
            ("de la cité", Visibilite.Cite, Equipe(reseau, cite)),
            ("restreinte", Visibilite.Restreint, Equipe(reseau, cite)),
            ("brouillon", Visibilite.Public, Equipe(reseau, cite)),
            ("retirée", Visibilite.Public, Equipe(reseau, cite)),
        ];

    private async Task<Ressource> AddRessourceAsync(
        string reseau,
        string cite,
        string cpo,
        string quoi,
        Visibilite visibilite,
        IReadOnlySet<string> lecteurs,
        NatureRessource nature = NatureRessource.Document
    )
    {
        // What is archived keeps its readers: its address answers them.
        var lus = quoi == "retirée" ? Tous : lecteurs;
        var nom = $"ressource {quoi}, {reseau}";
        var titre = Mot($"{nom} : titre", lus);
        var description = new DescriptionRessource
        {
            Titre = $"{titre} {Commun}",
            Resume = Mot($"{nom} : résumé", lus),
            Source = $"https://{titre.ToLowerInvariant()}.example/",
            Visibilite = visibilite,
        };
        var (auteur, now) = (Personnes[cpo].NomComplet, Clock.UtcNow());
        var ressource = Ressource.Ajouter(_reseaux[reseau], _cites[cite], nature, $"ressource-{titre}", description, auteur, now);
        if (quoi != "brouillon")
        {
            ressource.Publier(Tout, now);
        }

        if (quoi == "retirée")
        {
            ressource.Archiver(now);
        }

        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.AddRange(
            ressource,
            Signalement.Deposer(
                ressource,
                Personnes[cpo].Id,
                NatureSignalement.Erronee,
                Mot($"{nom} : signalement", Animation(reseau).Append(cpo).ToHashSet()),
                now
            )
        );
        if (nature != NatureRessource.Dossier)
        {
            using var contenu = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{Mot($"{nom} : fichier", lus)} {Commun}."));
            await scope
                .ServiceProvider.GetRequiredService<DeposerFichier>()
                .ExecuteAsync(ressource, contenu, "guide.txt", auteur, CancellationToken.None);
        }

        var favori = Favori.Garder(Personnes[cpo].Id, ressource, now);
        favori.Ranger(Mot($"{nom} : collection d’un favori", new HashSet<string> { cpo }));
        db.Add(favori);
        await db.SaveChangesAsync();
        await RunJobsAsync();
        Slugs.Add(("ressources", ressource.Slug));
        Things.Add(new Thing($"/ressources/{ressource.Slug}", nom, titre, lus, quoi != "retirée"));
        return ressource;
    }

    private async Task AddActualiteAsync(string reseau, string cite, string cpo, string quoi, Visibilite visibilite, Ressource ressource)
    {
        // The animation writes the news, not the cité it concerns.
        var lecteurs =
            quoi is "brouillon" or "retirée" or "restreinte" ? Animation(reseau)
            : visibilite == Visibilite.Cite ? Equipe(reseau, cite)
            : visibilite == Visibilite.Reseau ? Membres(reseau)
            : Tous;
        var titre = Mot($"actualité {quoi}, {reseau} : titre", lecteurs);
        var texte = new TexteActualite
        {
            Titre = $"{titre} {Commun}",
            Texte = $"{Mot($"actualité {quoi}, {reseau} : texte", lecteurs)} {Commun}",
            Visibilite = visibilite,
            Ressources = [ressource.Id],
        };
        var now = Clock.UtcNow();
        var origine = new OrigineActualite(Personnes[cpo].NomComplet, _cites[cite].Id);
        var actualite = Actualite.Ecrire(_reseaux[reseau], origine, $"actualite-{titre}", texte, now);
        if (quoi != "brouillon")
        {
            actualite.Publier(now);
        }

        if (quoi == "retirée")
        {
            actualite.Retirer(now);
        }

        await SaveAsync(actualite);
        Slugs.Add(("actualites", actualite.Slug));
        Things.Add(new Thing($"/actualites/{actualite.Slug}", $"actualité {quoi}, {reseau}", titre, lecteurs, true));
    }

    private async Task AddFicheAsync(
        string reseau,
        string cite,
        string cpo,
        string quoi,
        Visibilite visibilite,
        IReadOnlySet<string> lecteurs,
        Ressource ressource
    )
    {
        var (nom, equipe, now, par) = ($"fiche {quoi}, {reseau}", Equipe(reseau, cite), Clock.UtcNow(), Personnes[cpo].NomComplet);
        var titre = Mot($"{nom} : titre", lecteurs);
        var reperage = new Reperage(par, null, null, Mot($"{nom} : action", equipe));
        var fiche = FicheExperience.Reperer(_cites[cite], $"fiche-{titre}", titre, reperage, now);
        fiche.Decrire(
            new DescriptionFiche
            {
                Titre = $"{titre} {Commun}",
                Visibilite = visibilite,
                Ressources = [ressource.Id],
            }
        );
        var nommee = $"Mme {Mot($"{nom} : nommée", lecteurs)}";
        var accord = Mot($"{nom} : qui dit l’accord", equipe);
        var suite = new List<object> { fiche, MentionFiche.Decider(fiche, nommee, DecisionMention.Accord, accord, par, now) };
        foreach (var champ in ChampFiche.Tous.Where(c => c.Attendu))
        {
            suite.Add(fiche.Ecrire(champ, $"{Mot($"{nom} : {champ.Cle}", lecteurs)} {Commun}, dit {nommee}.", par, now));
        }

        suite.Add(CommentaireFiche.Deposer(fiche, ChampFiche.Tous[0], Mot($"{nom} : remarque", equipe), par, now));
        suite.Add(
            ConsentementFiche.Noter(
                fiche,
                Mot($"{nom} : consentement", equipe),
                new AccordDonne(ReponseConsentement.Accorde, "Élève", "Oral"),
                par,
                now
            )
        );
        suite.Add(fiche.PreparerEntretien(Personnes[cpo], null, par, now));
        suite.Add(fiche.Remettre(par, Mot($"{nom} : note d’étape", equipe), now));
        if (quoi != "brouillon")
        {
            suite.AddRange([
                fiche.Relire(par, null, now),
                fiche.Valider(par, null, now),
                fiche.Publier(new ControleFiche([], []), par, now),
            ]);
            var autre = reseau == Nord ? "b" : "e";
            // What a cité said of a fiche goes with it when it is withdrawn.
            var vues = quoi == "retirée" ? new HashSet<string>() : lecteurs;
            suite.Add(RepriseFiche.Declarer(fiche, _cites[autre], Mot($"{nom} : reprise", vues), par, now));
        }

        if (quoi == "retirée")
        {
            suite.Add(fiche.Retirer(par, "Fini.", now));
        }

        await SaveAsync([.. suite]);
        Slugs.Add(("fiches", fiche.Slug));
        Things.Add(new Thing($"/fiches/{fiche.Slug}", nom, titre, lecteurs, true));
    }

    /// <summary>One that was sent, with an article for all and one for members; one that the page filled with what it proposes.</summary>
    private async Task AddBulletinsAsync(string reseau, string animatrice)
    {
        var now = Clock.UtcNow();
        var titre = Mot($"bulletin envoyé, {reseau} : titre", Tous);
        var bulletin = Bulletin.Ouvrir(_reseaux[reseau], 1, $"bulletin-{titre}", titre, now, Personnes[animatrice].NomComplet, now);
        bulletin.Proposer([
            Article($"bulletin envoyé, {reseau} : article public", Tous, estPublic: true),
            Article($"bulletin envoyé, {reseau} : article des membres", Membres(reseau), estPublic: false),
        ]);
        bulletin.Envoyer(Personnes[animatrice].NomComplet, now);
        await SaveAsync(bulletin);
        Slugs.Add(("bulletins", bulletin.Slug));
        var lectrice = Visitors[animatrice];
        var brouillon = Mot($"bulletin ouvert, {reseau} : titre", Animation(reseau));
        await lectrice.SubmitAsync(
            await lectrice.GetAsync("/bulletins/nouveau"),
            "main form",
            ("Titre", brouillon),
            ("Depuis", "2022-01-01")
        );
        var slug = await InScopeAsync(db => db.Bulletins.Where(b => b.Titre == brouillon).Select(b => b.Slug).SingleAsync());
        Slugs.Add(("bulletins", slug));
    }

    private ArticleBulletin Article(string quoi, IReadOnlySet<string> lecteurs, bool estPublic) =>
        new(Identifiers.Next(), RubriqueBulletin.Local, Mot(quoi, lecteurs), "Un article.", null, null, estPublic, Retenu: true);
}
