using Maillage.Kernel.Data;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Maillage.Testing;

public sealed partial class TestData
{
    /// <summary>A draft, a week from the test's today unless said otherwise.</summary>
    public async Task<Rencontre> CreateRencontreAsync(
        Reseau? reseau = null,
        string titre = "Rencontre de juin",
        DateOnly? jour = null,
        Modalite modalite = Modalite.Hybride,
        Visibilite visibilite = Visibilite.Public,
        string? lien = "https://visio.example/salle"
    )
    {
        reseau ??= await CreateReseauAsync();
        var plan = new PlanRencontre
        {
            Titre = titre,
            Jour = jour ?? new DateOnly(2022, 6, 16),
            HeureDebut = new TimeOnly(14, 0),
            HeureFin = new TimeOnly(17, 0),
            Modalite = modalite,
            Lieu = modalite == Modalite.Distanciel ? null : "Salle Jean Zay, Arras",
            Lien = lien,
            Visibilite = visibilite,
        };
        return await AddAsync(Rencontre.Planifier(reseau, $"rencontre-{Next()}", plan));
    }

    /// <summary>Announced to these people, mails made: their personal links are in the mailbox.</summary>
    public async Task AnnounceAsync(Rencontre rencontre, params Personne[] invites)
    {
        await using (var scope = app.App.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var fresh = await db.Rencontres.SingleAsync(r => r.Id == rencontre.Id);
            await scope.ServiceProvider.GetRequiredService<AnnoncerRencontre>().ExecuteAsync(fresh, [.. invites.Select(i => i.Id)]);
        }

        await app.RunJobsAsync();
    }

    /// <summary>The path of the last personal link mailed to this person.</summary>
    public async Task<string> LinkOfAsync(Personne personne)
    {
        var email = (await app.EmailsToAsync(personne.Courriel!)).Last(e => e.Text!.Contains("/invitation/", StringComparison.Ordinal));
        var link = email.Text!.Split().First(w => w.Contains("/invitation/", StringComparison.Ordinal));
        return new Uri(link).AbsolutePath;
    }

    /// <summary>A network, a cité, its member and a meeting announced to them: where most tests of a bloc begin.</summary>
    public async Task<(Rencontre Rencontre, Cite Cite, Personne Membre)> CreateRencontreAnnonceeAsync(
        string? pourRappel = null,
        Modalite modalite = Modalite.Hybride
    )
    {
        var reseau = await CreateReseauAsync();
        var cite = await CreateCiteAsync(reseau, fiche: new FicheCite { PourRappel = pourRappel });
        var membre = await CreateMembreAsync(reseau, cite);
        var rencontre = await CreateRencontreAsync(reseau, modalite: modalite);
        await AnnounceAsync(rencontre, membre);
        return (rencontre, cite, membre);
    }
}
