using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Memoire;
using Maillage.Memoire.Fichiers;
using Maillage.Reseaux;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Testing;

public sealed partial class TestData
{
    /// <summary>Published and seen by all, unless said otherwise; with the words of its file read, if it has one.</summary>
    public async Task<Ressource> CreateRessourceAsync(
        Reseau? reseau = null,
        string titre = "Guide du protocole",
        Cite? cite = null,
        NatureRessource nature = NatureRessource.Document,
        Visibilite visibilite = Visibilite.Public,
        bool publiee = true,
        string? source = "https://exemple.example/guide",
        IReadOnlyList<string>? themes = null,
        DateOnly? revoirLe = null,
        byte[]? fichier = null,
        string nomFichier = "guide.txt"
    )
    {
        reseau ??= await CreateReseauAsync();
        var description = new DescriptionRessource
        {
            Titre = titre,
            Source = source,
            Visibilite = visibilite,
            Themes = themes ?? [],
            RevoirLe = revoirLe,
        };
        var ressource = Ressource.Ajouter(reseau, cite, nature, $"ressource-{Next()}", description, "Inès Ducrocq", app.Clock.UtcNow());
        if (publiee)
        {
            ressource.Publier(new Droits { EstAdministrateur = true }, app.Clock.UtcNow());
        }

        await using (var scope = app.App.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.Add(ressource);
            if (fichier is not null)
            {
                using var contenu = new MemoryStream(fichier);
                await scope
                    .ServiceProvider.GetRequiredService<DeposerFichier>()
                    .ExecuteAsync(ressource, contenu, nomFichier, "Inès Ducrocq", CancellationToken.None);
            }

            await db.SaveChangesAsync();
        }

        await app.RunJobsAsync();
        return ressource;
    }

    /// <summary>Written by the animation; published and seen by all, unless said otherwise.</summary>
    public Task<Actualite> CreateActualiteAsync(
        Reseau reseau,
        string titre = "Une nouvelle",
        Cite? cite = null,
        bool publiee = true,
        Visibilite visibilite = Visibilite.Public,
        IReadOnlyList<string>? themes = null
    )
    {
        var texte = new TexteActualite
        {
            Titre = titre,
            Texte = $"{titre}, en quelques mots.",
            Visibilite = visibilite,
            Themes = themes ?? [],
        };
        var origine = new OrigineActualite("Inès Ducrocq", cite?.Id);
        var actualite = Actualite.Ecrire(reseau, origine, $"actualite-{Next()}", texte, app.Clock.UtcNow());
        if (publiee)
        {
            actualite.Publier(app.Clock.UtcNow());
        }

        return AddAsync(actualite);
    }
}
