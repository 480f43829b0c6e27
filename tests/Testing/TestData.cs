using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Maillage.Testing;

/// <summary>One call creates what a test needs, with the facts that matter as arguments and likely values for the rest.</summary>
public sealed partial class TestData(TestApp app)
{
    private static int _last;

    internal static int Next() => Interlocked.Increment(ref _last);

    public Task<Reseau> CreateReseauAsync(string? nom = null) => AddAsync(Reseau.Creer(nom ?? $"Réseau {Next()}", "CRPV"));

    public async Task<Cite> CreateCiteAsync(Reseau? reseau = null, string? nom = null, string departement = "62", FicheCite? fiche = null)
    {
        reseau ??= await CreateReseauAsync();
        nom ??= $"Cité {Next()}";
        var cite = Cite.Creer(reseau, nom, $"{Slugs.From(nom)}-{Next()}", departement);
        if (fiche is not null)
        {
            cite.Decrire(fiche);
        }

        return await AddAsync(cite);
    }

    public Task<Chiffre> CreateChiffreAsync(
        Cite cite,
        string libelle = "Population",
        decimal? valeur = 1000,
        string perimetre = "commune",
        string source = "INSEE",
        string? note = null
    ) => AddAsync(Chiffre.Relever(cite, new ReleveChiffre(libelle, valeur, "habitants", perimetre, "2022-05", source, note)));

    public async Task<Personne> CreatePersonneAsync(
        Reseau? reseau = null,
        string prenom = "Nadia",
        string nom = "Lambert",
        bool nomPublic = false,
        string? courriel = null
    )
    {
        reseau ??= await CreateReseauAsync();
        var personne = Personne.Ajouter(reseau, new Identite("Mme", prenom, nom, courriel ?? $"p{Next()}@test.example"));
        if (nomPublic)
        {
            personne.AccorderNomPublic(app.Clock.UtcNow());
        }

        return await AddAsync(personne);
    }

    /// <summary>Somebody with a current function in the cité.</summary>
    public async Task<Personne> CreateMembreAsync(
        Reseau reseau,
        Cite cite,
        string prenom = "Nadia",
        string nom = "Lambert",
        string intitule = "Coordinatrice",
        bool nomPublic = false
    )
    {
        var personne = await CreatePersonneAsync(reseau, prenom, nom, nomPublic);
        await AddAsync(Fonction.DansCite(personne, cite, intitule, app.Clock.TodayInParis().AddYears(-1)));
        return personne;
    }

    public async Task<Personne> CreateRoleAsync(Reseau reseau, NatureRole nature, string prenom = "Inès", string nom = "Ducrocq")
    {
        var personne = await CreatePersonneAsync(reseau, prenom, nom);
        await AddAsync(Role.Attribuer(personne, nature, app.Clock.UtcNow()));
        return personne;
    }

    /// <summary>A passkey that opens nothing: no device has its other half.</summary>
    public Task<CleAcces> CreateCleAccesAsync(Personne personne, string nom = "Téléphone") =>
        app.InScopeAsync(async db =>
        {
            var cle = new CleAcces
            {
                CompteId = (await db.Comptes.SingleAsync(c => c.PersonneId == personne.Id)).Id,
                Identifiant = System.Buffers.Text.Base64Url.EncodeToString(Identifiers.Next().ToByteArray()),
                ClePublique = "AAAA",
                Nom = nom,
                CreeeLe = app.Clock.UtcNow(),
                Transports = "internal",
                Sauvegardable = true,
            };
            db.Add(cle);
            await db.SaveChangesAsync();
            return cle;
        });

    public const string MotDePasse = "un mot de passe long";

    /// <summary>An account with a password, for somebody who may have one already.</summary>
    public async Task CreateCompteAsync(Personne personne)
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        var comptes = scope.ServiceProvider.GetRequiredService<UserManager<Compte>>();
        if (await comptes.FindByNameAsync(personne.Courriel!) is null)
        {
            (await comptes.CreateAsync(Compte.Pour(personne, app.Clock.UtcNow()), MotDePasse)).Succeeded.ShouldBeTrue();
        }
    }

    /// <summary>A visitor signed in as this person, through the sign-in page.</summary>
    public async Task<Visitor> SignInAsync(Personne personne)
    {
        await CreateCompteAsync(personne);
        var visitor = app.Visitor();
        var page = await visitor.SubmitAsync(
            await visitor.GetAsync("/connexion"),
            "main form",
            ("Input.Courriel", personne.Courriel!),
            ("Input.MotDePasse", MotDePasse)
        );
        page.Path.ShouldBe("/");
        return visitor;
    }

    /// <summary>Their function ends the day before.</summary>
    public async Task LeaveAsync(Visitor animator, Personne personne)
    {
        var fonction = await app.InScopeAsync(db => db.Fonctions.SingleAsync(f => f.PersonneId == personne.Id));
        await animator.SubmitAsync(
            await animator.GetAsync($"/personnes/{personne.Id}/fonctions/{fonction.Id}/cloture"),
            "main form",
            ("Input.Fin", app.Clock.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
        );
    }

    private Task<T> AddAsync<T>(T entity)
        where T : Entity =>
        app.InScopeAsync(async db =>
        {
            db.Add(entity);
            await db.SaveChangesAsync();
            return entity;
        });
}
