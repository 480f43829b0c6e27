using Maillage.Kernel.Audit;
using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Search;
using Maillage.Reseaux.Cartes;
using Maillage.Reseaux.Effacement;
using Maillage.Reseaux.Jobs;
using Maillage.Reseaux.Liens;
using Maillage.Reseaux.Pages.Connexion;
using Maillage.Reseaux.Pages.Courriels;
using Maillage.Reseaux.Pages.Journal;
using Maillage.Reseaux.Pages.MonCompte;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Reseaux;

/// <summary>Networks, cités and their figures, people, functions, roles, accounts. Upstream of every other module.</summary>
public sealed class ReseauxModule : IModule
{
    public IEnumerable<MenuEntry> Menu =>
        [
            new("Cités", "/cites", Acces.Public, 20),
            new("Annuaire", "/personnes", Acces.Membre, 30),
            new("Courriels", "/courriels", Acces.Animation, 90),
            new("Travaux", "/travaux", Acces.Administration, 95),
            new("Journal", "/journal", Acces.Administration, 96),
        ];

    public void AddServices(IServiceCollection services)
    {
        services
            .AddHttpContextAccessor()
            .AddScoped<ActeurCourant>()
            .AddScoped<IActor>(provider => provider.GetRequiredService<ActeurCourant>())
            .AddScoped<LireDroits>()
            .AddScoped<DroitsCourants>()
            .AddScoped<LireCarte>()
            .AddScoped<ChoixReseau>()
            .AddScoped<OuEcrire>()
            .AddScoped<Designations>()
            .AddScoped<LecteursCourants>()
            .AddSingleton<ISearchSource, CitesSource>()
            .AddSingleton<ISearchSource, PersonnesSource>()
            .AddScoped<ChercherNom>()
            .AddScoped<EffacerTextes>()
            .AddScoped<LireRestes>()
            .AddScoped<IDonneesPersonnelles, DonneesAnnuaire>()
            .AddSingleton<SaisiesGardees>()
            .AddScoped<LiensPersonnels>()
            .AddScoped<ImportCites>();
        services.AddJob<EnvoyerLienMotDePasse, EnvoyerLienMotDePasseHandler>();
        services.AddJob<AvertirCompte, AvertirCompteHandler>();
        services.AddJob<ExecuterEffacement, ExecuterEffacementHandler>();
        services.AddJob<AvertirEffacement, AvertirEffacementHandler>();
        AddAcces(services);
        services.AddComptes();
    }

    public void Protect(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Informations");
        pages.AllowAnonymousToFolder("/Connexion");
        pages.AllowAnonymousToFolder("/MotDePasse");

        // Whoever holds a token is told what became of it; nobody else finds anything.
        pages.AllowAnonymousToFolder("/Liens");
        pages.AuthorizeFolder("/MonCompte", Acces.Compte);
        pages.AllowAnonymousToPage("/Cites/Index");
        pages.AllowAnonymousToPage("/Cites/Detail");
        pages.AuthorizePage("/Cites/Modification", Acces.Membre);
        pages.AuthorizeFolder("/Chiffres", Acces.Membre);
        pages.AuthorizePage("/Personnes/Index", Acces.Membre);
        pages.AuthorizePage("/Personnes/Detail", Acces.Membre);
        pages.AuthorizePage("/Personnes/Nouvelle", Acces.Animation);
        pages.AuthorizePage("/Personnes/Modification", Acces.Animation);
        pages.AuthorizePage("/Personnes/Invitation", Acces.Animation);
        pages.AuthorizePage("/Personnes/Roles", Acces.Administration);
        pages.AuthorizePage("/Personnes/Effacement", Acces.Animation);
        pages.AuthorizePage("/Personnes/Acces", Acces.Administration);
        pages.AuthorizePage("/Effacements/Index", Acces.Animation);
        pages.AuthorizePage("/Effacements/Detail", Acces.Animation);
        pages.AuthorizePage("/Effacements/Annulation", Acces.Animation);
        pages.AuthorizePage("/Effacements/Restes", Acces.Animation);
        pages.AuthorizePage("/Effacements/Accord", Acces.Administration);
        pages.AuthorizePage("/Effacements/Refus", Acces.Administration);
        pages.AuthorizeFolder("/Fonctions", Acces.Animation);
        pages.AuthorizeFolder("/Courriels", Acces.Animation);
        pages.AuthorizeFolder("/Travaux", Acces.Administration);
        pages.AuthorizeFolder("/Journal", Acces.Administration);
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        CourrielHtml.Map(endpoints);
        JournalCsv.Map(endpoints);
        DonneesPersonnelles.Map(endpoints);
    }

    private static void AddAcces(IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, AccesHandler>();
        var authorization = services.AddAuthorizationBuilder();
        string[] portes = [Acces.Public, Acces.Compte, Acces.Membre, Acces.Animation, Acces.Administration];
        foreach (var porte in portes)
        {
            authorization.AddPolicy(porte, policy => policy.AddRequirements(new AccesRequirement(porte)));
        }

        // Nothing declared: nobody enters.
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
    }
}
