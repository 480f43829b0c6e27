using Maillage.Database;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Memoire.Fiches;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Reseaux.Generation;
using Maillage.Web.Commands;
using Maillage.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Bench;

/// <summary>The application over a generated country, seen by an animatrice who signed in.</summary>
public sealed class GeneratedSite : IAsyncDisposable
{
    /// <summary>Of what is generated: data of another one is generated again.</summary>
    private const string Edition = "3: fiches, bulletins";

    private readonly Hosted _host;
    private string _courriel = "";

    private GeneratedSite(Hosted host) => _host = host;

    public Hosted Host => _host;

    /// <summary>The ten pages that are opened most, by the name of what they show.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; private set; } = new Dictionary<string, string>();

    /// <summary>The header of a signed-in request.</summary>
    public string Cookie { get; private set; } = "";

    /// <summary>Data is generated once and kept beside the builds, one folder a size; a newer schema is applied to it.</summary>
    public static async Task<GeneratedSite> StartAsync(Taille taille, string? postgreSql = null)
    {
        var folder = Folders.Build(taille.Nom);
        var whole = Path.Combine(folder, ".whole");
        if (postgreSql is not null || !File.Exists(whole) || await File.ReadAllTextAsync(whole) != Edition)
        {
            if (postgreSql is null && Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            Directory.CreateDirectory(folder);
            await GenerateAsync(taille, folder, postgreSql);
            await File.WriteAllTextAsync(whole, Edition);
        }

        var site = new GeneratedSite(await Hosted.StartAsync(folder, postgreSql));
        await site.FindPagesAsync(taille);
        site._courriel = GenererReseaux.Courriel("animation", taille.ReseauMoyen);
        await site.SignInAsync();
        return site;
    }

    /// <summary>A session is checked again a minute after it was given and then renewed; a client that does not take the new cookie, as
    /// wrk, would pay for that check at every request.</summary>
    public async Task<string> SignInAsync() => Cookie = await SignIn.AsAsync(Host.Address, _courriel);

    private static async Task GenerateAsync(Taille taille, string folder, string? postgreSql)
    {
        Console.Error.WriteLine($"Génération : {taille.Nom}{(postgreSql is null ? "" : ", PostgreSQL")}");
        await using var app = MaillageApp.Build(
            [],
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(
                    new Dictionary<string, string?> { ["Maillage:Donnees"] = folder, ["Maillage:PostgreSql"] = postgreSql }
                );
                builder.Logging.ClearProviders();
                Generation.AddServices(builder.Services, seed: 1);
            }
        );
        await app.Services.GetRequiredService<MigrationRunner>().MigrateAsync();
        await Generation.RunAsync(app.Services, taille, Console.Error, CancellationToken.None);
    }

    private async Task FindPagesAsync(Taille taille)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var animatrice = await db.Personnes.SingleAsync(p => p.Courriel == GenererReseaux.Courriel("animation", taille.ReseauMoyen));
        var jour = TimeProvider.System.TodayInParis();
        var rencontres = db.Rencontres.Where(r => r.ReseauId == animatrice.ReseauId);
        var passee = await rencontres
            .Where(r => r.Jour < jour.AddDays(-60))
            .OrderByDescending(r => r.Jour)
            .Select(r => r.Slug)
            .FirstAsync();
        var aVenir = await rencontres.Where(r => r.Jour >= jour).Select(r => r.Slug).FirstAsync();
        var cite = await db.Cites.Where(c => c.ReseauId == animatrice.ReseauId).OrderBy(c => c.Nom).Select(c => c.Slug).FirstAsync();
        var fiche = await db
            .Fiches.Publiees()
            .Where(f => f.ReseauId == animatrice.ReseauId)
            .OrderByDescending(f => f.PublieeLe)
            .Select(f => f.Slug)
            .FirstAsync();
        Pages = new Dictionary<string, string>
        {
            ["accueil"] = "/",
            ["cités"] = "/cites",
            ["cité"] = $"/cites/{cite}",
            ["annuaire"] = "/personnes",
            ["rencontres"] = "/rencontres",
            ["calendrier"] = "/rencontres/calendrier",
            ["rencontre"] = $"/rencontres/{aVenir}",
            ["bloc"] = $"/rencontres/{aVenir}/blocs/{cite}",
            ["invitations"] = $"/rencontres/{aVenir}/invitations",
            ["compte rendu"] = $"/rencontres/{passee}/compte-rendu",
            ["actualités"] = "/actualites",
            ["ressources"] = "/ressources?theme=Lecture",
            ["fiches"] = "/fiches",
            ["fiche"] = $"/fiches/{fiche}",
            ["fil"] = $"/cites/{cite}/fil",
            ["thème"] = "/themes/lecture",
            ["bulletins"] = "/bulletins",
        };
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
