using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Memoire;
using Maillage.Memoire.Bulletins;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Maillage.Memoire_Tests.Pages;

/// <summary>Alone on its database: a canary is put in every text of every table, and the whole database is read afterwards.</summary>
public sealed class EffacementMemoireTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Canary = "Zoé Wattrelos";

    // What is no text of anybody: words that the code reads, and the directory, where each erases themselves.
    private static readonly string[] Codes =
    [
        "kind",
        "subject_kind",
        "payload",
        "slug",
        "langue",
        "media_type",
        "fingerprint",
        "empreinte",
        "empreinte_lien",
        "champ",
        "passage",
        "departement",
    ];
    private static readonly string[] Tables =
    [
        "reseaux_personnes",
        "reseaux_comptes",
        "reseaux_reseaux",
        "reseaux_cles_acces",
        "protection_keys",
    ];

    [Fact]
    public async Task A_name_put_in_every_text_of_every_table_is_nowhere_after()
    {
        var (reseau, tenue) = await FillAsync();
        var personne = await app.Data.CreateMembreAsync(reseau, tenue.Cite, "Zoé", "Wattrelos");
        var animator = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        await app.Data.LeaveAsync(animator, personne);
        await app.RunJobsAsync();
        var columns = await PutAsync();
        columns.Count.ShouldBeGreaterThan(40);
        (await app.Data.PlacesAsync("Wattrelos")).Count.ShouldBeGreaterThan(40);

        var preview = await animator.GetAsync($"/personnes/{personne.Id}/effacement");
        preview.Texts("main li").ShouldContain(t => t.StartsWith("temoignage-2021.vtt", StringComparison.Ordinal));
        await app.Data.EraseAsync(animator, personne, "Wattrelos");

        (await app.Data.PlacesAsync("Wattrelos")).ShouldBeEmpty();
        (await app.Data.PlacesAsync(personne.Courriel!)).ShouldBeEmpty();
        (await app.Visitor().GetAsync("/recherche?q=wattrelos")).Text("main").ShouldNotContain("Zoé Wattrelos");
    }

    private async Task<(Reseau Reseau, RencontreTenue Tenue)> FillAsync()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync(1);
        var reseau = await app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == tenue.Rencontre.ReseauId));
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Publiee, reseau: reseau, cite: tenue.Cite);
        await app.Data.CreateActualiteAsync(reseau, cite: tenue.Cite);
        var ressource = await app.Data.CreateRessourceAsync(
            reseau,
            cite: tenue.Cite,
            themes: ["Lecture"],
            fichier: "WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour, dit Zoé Wattrelos.\n"u8.ToArray(),
            nomFichier: "temoignage-2021.vtt"
        );
        await app.InScopeAsync(db =>
        {
            var (now, fiche) = (app.Clock.UtcNow(), suivie.Fiche);
            var bulletin = Bulletin.Ouvrir(reseau, 1, "bulletin-1", "Bulletin", now, "Inès Ducrocq", now);
            bulletin.Proposer([
                new ArticleBulletin(
                    Identifiers.Next(),
                    RubriqueBulletin.Local,
                    "Titre",
                    "Un mot de Zoé Wattrelos.",
                    null,
                    null,
                    EstPublic: true,
                    Retenu: true
                ),
            ]);
            var accord = new AccordDonne(ReponseConsentement.Accorde, "une voisine", "Par écrit");
            db.AddRange(
                bulletin,
                MentionFiche.Decider(fiche, "Mme Martin", DecisionMention.Accord, "Elle-même", "Inès Ducrocq", now),
                ConsentementFiche.Noter(fiche, "Zoé Wattrelos", accord, "Inès Ducrocq", now),
                ConsentementFiche.Noter(fiche, "Une personne", accord, "Inès Ducrocq", now)
            );
            return db.SaveChangesAsync();
        });
        await app.RunJobsAsync();
        ressource.Titre.ShouldNotBeEmpty();
        return (reseau, tenue);
    }

    /// <summary>Adds the name to each text column, in one row of it.</summary>
    private Task<List<string>> PutAsync() =>
        app.InScopeAsync(async db =>
        {
            var put = new List<string>();
            await db.Database.OpenConnectionAsync();
            foreach (
                var table in db.Model.GetRelationalModel().Tables.Where(t => !Tables.Contains(t.Name) && t.Columns.Any(c => c.Name == "id"))
            )
            {
                foreach (var column in table.Columns.Where(IsText))
                {
                    await using var command = db.Database.GetDbConnection().CreateCommand();
                    command.CommandText =
                        $"update {table.Name} set {column.Name} = {column.Name} || ' – {Canary}' where id in (select id from {table.Name} where {column.Name} is not null and {column.Name} not like '[%' and {column.Name} not like '{{%' limit 1)";
                    if (await command.ExecuteNonQueryAsync() > 0)
                    {
                        put.Add($"{table.Name}.{column.Name}");
                    }
                }
            }

            return put;
        });

    private static bool IsText(IColumn column) =>
        column.PropertyMappings[0].Property is { ClrType: var type } property
        && type == typeof(string)
        && property.GetMaxLength() is null or > 100
        && !Codes.Contains(column.Name)
        && property.GetValueConverter() is null
        && !column.Name.EndsWith("debut", StringComparison.Ordinal)
        && column.Name is not ("date" or "fin" or "precision");
}
