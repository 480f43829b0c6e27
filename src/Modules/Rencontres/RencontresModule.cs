using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Search;
using Maillage.Rencontres.Calendriers;
using Maillage.Rencontres.Jobs;
using Maillage.Rencontres.Liens;
using Maillage.Rencontres.Pages.Seance;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;
using Maillage.Reseaux.Liens;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Rencontres;

/// <summary>Meetings of the network: planning, invitations and personal links, blocs of the cités, calendars,
/// the minutes and their publication, archives read from documents.</summary>
public sealed class RencontresModule : IModule
{
    public IEnumerable<MenuEntry> Menu => [new("Rencontres", "/rencontres", Acces.Public, 10)];

    public void AddServices(IServiceCollection services) =>
        services
            .AddScoped<AnnoncerRencontre>()
            .AddScoped<EcrireBloc>()
            .AddScoped<DonnerMeteo>()
            .AddScoped<Convocations>()
            .AddScoped<AssemblerCompteRendu>()
            .AddScoped<VerifierCompteRendu>()
            .AddScoped<CorrigerPassage>()
            .AddScoped<ClasserTexte>()
            .AddScoped<PublierCompteRendu>()
            .AddScoped<LireCompteRendu>()
            .AddScoped<ArchiverCompteRendu>()
            .AddSingleton<ISearchSource, RencontresSource>()
            .AddScoped<IEffaceNoms, EffacerNoms>()
            .AddScoped<IDroitDuLien, DroitInvitation>()
            .AddScoped<IDroitDuLien, DroitAgenda>()
            .AddScoped<IDonneesPersonnelles, DonneesRencontres>()
            .AddJob<EnvoyerRelecture, EnvoyerRelectureHandler>()
            .AddJob<AnnoncerCompteRendu, AnnoncerCompteRenduHandler>()
            .AddJob<EnvoyerConvocation, EnvoyerConvocationHandler>();

    public void Protect(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Agenda");
        pages.AllowAnonymousToPage("/Rencontres/Index");
        pages.AllowAnonymousToPage("/Rencontres/Detail");
        pages.AllowAnonymousToPage("/Rencontres/Calendrier");
        pages.AuthorizePage("/Rencontres/Nouvelle", Acces.Animation);
        pages.AuthorizePage("/Rencontres/Modification", Acces.Animation);
        pages.AuthorizePage("/Rencontres/Annonce", Acces.Animation);
        pages.AuthorizePage("/Rencontres/Annulation", Acces.Animation);
        pages.AuthorizePage("/Invitations/Index", Acces.Animation);
        pages.AuthorizeFolder("/Blocs", Acces.Membre);
        pages.AuthorizeFolder("/Seance", Acces.Animation);
        pages.AllowAnonymousToPage("/ComptesRendus/Index");
        pages.AllowAnonymousToPage("/ComptesRendus/Versions");
        pages.AuthorizePage("/ComptesRendus/Verification", Acces.Animation);
        pages.AuthorizePage("/ComptesRendus/Passage", Acces.Animation);
        pages.AuthorizePage("/ComptesRendus/Relecture", Acces.Animation);
        pages.AuthorizePage("/ComptesRendus/Publication", Acces.Animation);
        pages.AuthorizePage("/ComptesRendus/Correction", Acces.Animation);
        pages.AuthorizeFolder("/Fragments", Acces.Animation);
        pages.AuthorizeFolder("/Amendements", Acces.Animation);
        pages.AuthorizeFolder("/Presences", Acces.Animation);
        pages.AuthorizeFolder("/Archives", Acces.Animation);

        // The token of the address is the right to enter.
        pages.AllowAnonymousToPage("/Invitations/Personnelle");
        pages.AllowAnonymousToPage("/Invitations/Relecture");
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        AgendaEndpoints.Map(endpoints);
        SeanceFlux.Map(endpoints);
        FichiersCompteRendu.Map(endpoints);
        SourceEndpoint.Map(endpoints);
    }
}
