using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Search;
using Maillage.Memoire.Bulletins;
using Maillage.Memoire.Exports;
using Maillage.Memoire.Fiches;
using Maillage.Memoire.Fichiers;
using Maillage.Memoire.Imports;
using Maillage.Memoire.Jobs;
using Maillage.Memoire.Pages.Bulletins;
using Maillage.Memoire.Pages.Contributions;
using Maillage.Memoire.Pages.Recherche;
using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;
using Maillage.Reseaux.Liens;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using DejaFaitModel = Maillage.Memoire.Pages.DejaFait.IndexModel;

namespace Maillage.Memoire;

/// <summary>What the network knows and finds again: resources, news, fiches expériences, bulletins, and the search over everything.</summary>
public sealed class MemoireModule : IModule
{
    public IEnumerable<MenuEntry> Menu =>
        [
            new("Actualités", "/actualites", Acces.Public, 5),
            new("Fiches", "/fiches", Acces.Public, 13),
            new("Ressources", "/ressources", Acces.Public, 15),
        ];

    public void AddServices(IServiceCollection services) =>
        services
            .AddScoped<DeposerFichier>()
            .AddScoped<ImporterRessources>()
            .AddScoped<LireRessources>()
            .AddScoped<Chercher>()
            .AddSingleton(new SearchFilter("cite", "Cité"))
            .AddSingleton(new SearchFilter("theme", "Thème"))
            .AddSingleton(new SearchFilter("age", "Âge"))
            .AddSingleton(new SearchFilter("niveau", "Niveau"))
            .AddSingleton(new SearchFilter("annee", "Année"))
            .AddScoped<Rapprocher>()
            .AddSingleton(new LienTexte("Qui l’a déjà fait ?", DejaFaitModel.Adresse))
            .AddSingleton(new LienCite("Son fil", cite => $"/cites/{cite.Slug}/fil"))
            .AddSingleton(new LienCite("Ses actualités", cite => $"/actualites?cite={cite.Slug}"))
            .AddSingleton(new LienCite("Ses fiches expériences", cite => $"/fiches?cite={cite.Slug}"))
            .AddSingleton<ISearchSource, RessourcesSource>()
            .AddSingleton<ISearchSource, ActualitesSource>()
            .AddSingleton<ISearchSource, FichesSource>()
            .AddScoped<EcrireChamp>()
            .AddScoped<LireFiche>()
            .AddScoped<LiensFiche>()
            .AddScoped<PersonnesNommees>()
            .AddScoped<ControlerFiche>()
            .AddScoped<RepererFiche>()
            .AddScoped<ContributionParLien>()
            .AddScoped<ProposerArticles>()
            .AddScoped<EcrireCourriel>()
            .AddSingleton(new LienCompte("Recevoir les bulletins", "À quel rythme, ou pas du tout.", "/preferences"))
            .AddJob<PrevoirEnvois, PrevoirEnvoisHandler>()
            .AddJob<EnvoyerBulletin, EnvoyerBulletinHandler>()
            .AddJob<AvertirFiche, AvertirFicheHandler>()
            .AddJob<InviterContributeur, InviterContributeurHandler>()
            .AddDailyJob<SuivreFiches, SuivreFichesHandler>(new TimeOnly(7, 30), jour => new SuivreFiches(jour))
            .AddJob<PublierActualite, PublierActualiteHandler>()
            .AddScoped<IDonneesPersonnelles, DonneesMemoire>()
            .AddScoped<IEffaceNoms, DonneesMemoire>()
            .AddScoped<IDroitDuLien, DroitContribution>()
            .AddScoped<IDroitDuLien, DroitBulletins>()
            .AddJob<TranscrireFichier, TranscrireFichierHandler>();

    public void Protect(PageConventionCollection pages)
    {
        // Of all modules, this one sees the most: the home page is here.
        pages.AllowAnonymousToFolder("/Accueil");
        pages.AllowAnonymousToFolder("/Recherche");
        pages.AllowAnonymousToFolder("/DejaFait");
        pages.AllowAnonymousToFolder("/Themes");
        pages.AllowAnonymousToFolder("/Fil");
        pages.AllowAnonymousToPage("/Actualites/Index");
        pages.AllowAnonymousToPage("/Actualites/Detail");
        pages.AuthorizePage("/Actualites/Nouvelle", Acces.Animation);
        pages.AuthorizePage("/Actualites/Propositions", Acces.Animation);
        pages.AuthorizePage("/Actualites/Modification", Acces.Animation);
        pages.AuthorizePage("/Actualites/Publication", Acces.Animation);
        pages.AuthorizePage("/Actualites/Retrait", Acces.Animation);
        pages.AllowAnonymousToPage("/Bulletins/Index");
        pages.AllowAnonymousToPage("/Bulletins/Detail");
        foreach (var page in (string[])["Nouveau", "Composition", "Article", "Apercu", "Envoi", "Envois"])
        {
            pages.AuthorizePage($"/Bulletins/{page}", Acces.Animation);
        }

        pages.AuthorizePage("/Preferences/Index", Acces.Membre);
        pages.AllowAnonymousToPage("/Preferences/Lien");
        pages.AllowAnonymousToPage("/Preferences/Desabonnement");
        pages.AllowAnonymousToPage("/Fiches/Index");
        pages.AllowAnonymousToPage("/Fiches/Detail");
        pages.AllowAnonymousToPage("/Fiches/Contact");
        pages.AllowAnonymousToFolder("/Contributions");
        string[] ecrites = ["Nouvelle", "Redaction", "Champ", "Modification", "Consentements", "Mentions", "Historique", "Reprise"];
        string[] passees = ["Remise", "Relecture", "Retour", "MiseAJour"];
        foreach (var page in ecrites.Concat(passees))
        {
            pages.AuthorizePage($"/Fiches/{page}", Acces.Membre);
        }

        foreach (var page in (string[])["Propositions", "Entretien", "Validation", "Publication", "Retrait", "Relance", "Contributeurs"])
        {
            pages.AuthorizePage($"/Fiches/{page}", Acces.Animation);
        }

        pages.AllowAnonymousToPage("/Ressources/Index");
        pages.AllowAnonymousToPage("/Ressources/Detail");
        pages.AuthorizePage("/Ressources/Nouvelle", Acces.Membre);
        pages.AuthorizePage("/Ressources/Importation", Acces.Animation);
        pages.AuthorizePage("/Ressources/Proposition", Acces.Animation);
        pages.AuthorizePage("/Ressources/Modification", Acces.Membre);
        pages.AuthorizePage("/Ressources/Publication", Acces.Membre);
        pages.AuthorizePage("/Ressources/Archivage", Acces.Membre);
        pages.AuthorizePage("/Ressources/Revue", Acces.Membre);
        pages.AuthorizePage("/Ressources/Lien", Acces.Membre);
        pages.AuthorizePage("/Ressources/Fichiers", Acces.Membre);
        pages.AuthorizePage("/Ressources/Transcription", Acces.Membre);
        pages.AuthorizePage("/Ressources/Pieces", Acces.Membre);
        pages.AuthorizePage("/Ressources/Signalement", Acces.Membre);
        pages.AuthorizePage("/Ressources/Favori", Acces.Membre);
        pages.AuthorizeFolder("/Favoris", Acces.Membre);
        pages.AuthorizeFolder("/Signalements", Acces.Animation);
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        FichierEndpoint.Map(endpoints);
        ExportRessources.Map(endpoints);
        FluxActualites.Map(endpoints);
        TitresEndpoint.Map(endpoints);
        FichiersFiche.Map(endpoints);
        FluxBulletins.Map(endpoints);
        BulletinEndpoints.Map(endpoints);
    }
}
