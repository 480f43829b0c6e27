using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Maillage.Browser_Tests;

/// <summary>From the end of a meeting to its published minutes, and from an old file to an archive.</summary>
public sealed class CompteRenduJourneyTests(DemoSite site)
{
    [Fact]
    public async Task A_draft_is_read_again_by_those_who_came_then_published_and_downloaded()
    {
        var (slug, membre) = await HoldMeetingAsync();
        var screen = await site.SignInAsync("animation@demo.example", $"/rencontres/{slug}/compte-rendu/verification");
        await CheckAsync(screen);
        await screen.GetByRole(AriaRole.Link, new() { Name = "Faire relire" }).ClickAsync();
        await screen.GetByRole(AriaRole.Button, new() { Name = "Ouvrir la relecture" }).ClickAsync();
        await Assertions.Expect(screen.Locator(".flash")).ToContainTextAsync("La relecture est ouverte");
        await site.RunJobsAsync();

        var reader = await site.OpenAsync(await site.Data.LinkOfAsync(membre), width: 390);
        await CheckAsync(reader);
        await reader.GetByText("Proposer une correction : Écrire un guide").ClickAsync();
        await reader.GetByLabel("Votre texte").Filter(new() { Visible = true }).FillAsync("Écrire un guide de deux pages");
        await reader.GetByRole(AriaRole.Button, new() { Name = "Proposer" }).Filter(new() { Visible = true }).ClickAsync();
        await Assertions.Expect(reader.Locator(".flash")).ToContainTextAsync("Merci");

        await screen.GetByRole(AriaRole.Link, new() { Name = "Voir les propositions" }).ClickAsync();
        await CheckAsync(screen);
        await screen.GetByRole(AriaRole.Button, new() { Name = "Accepter" }).ClickAsync();
        await screen.GotoAsync($"/rencontres/{slug}/compte-rendu/relecture");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Fermer la relecture maintenant" }).ClickAsync();
        await screen.GetByRole(AriaRole.Link, new() { Name = "Publier" }).ClickAsync();
        await CheckAsync(screen);
        await screen.GetByRole(AriaRole.Button, new() { Name = "Publier la version 1" }).ClickAsync();

        await Assertions.Expect(screen.Locator(".document")).ToContainTextAsync("Écrire un guide de deux pages");
        await CheckAsync(screen);
        var pdf = await screen.APIRequest.GetAsync($"{site.Address}/rencontres/{slug}/compte-rendu.pdf");
        (await pdf.BodyAsync()).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task An_old_file_becomes_an_archive_that_everybody_reads()
    {
        var screen = await site.SignInAsync("animation@demo.example", "/rencontres/archiver");
        await screen
            .GetByLabel("Fichier")
            .SetInputFilesAsync(Path.Combine(Oracles.Folder, "../Documents.Tests/Corpus/reseau-tableau.docx"));
        await screen.GetByRole(AriaRole.Button, new() { Name = "Lire le document" }).ClickAsync();

        await Assertions.Expect(screen.Locator("h1")).ToHaveTextAsync("Vérifier le compte rendu");
        await Assertions.Expect(screen.Locator(".source-text")).ToBeVisibleAsync();
        await CheckAsync(screen);
        var root = screen.Url.Replace("/compte-rendu/verification", "", StringComparison.Ordinal);
        await screen.GotoAsync($"{root}/presences");
        await CheckAsync(screen);
        await screen.GotoAsync($"{root}/a-classer");
        await CheckAsync(screen);
        while (await screen.GetByRole(AriaRole.Button, new() { Name = "Écarter" }).CountAsync() > 0)
        {
            await screen.GetByRole(AriaRole.Button, new() { Name = "Écarter" }).First.ClickAsync();
        }

        await screen.GotoAsync($"{root}/compte-rendu/publication");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Publier la version 1" }).ClickAsync();

        await Assertions.Expect(screen.Locator(".flash")).ToContainTextAsync("est publié, version 1");
        var visitor = await site.OpenAsync(new Uri(screen.Url).AbsolutePath, width: 390);
        await Assertions.Expect(visitor.Locator("h1")).ToContainTextAsync("Compte rendu");
    }

    private static async Task CheckAsync(IPage page) => (await EveryPageTests.ViolationsAsync(page)).ShouldBeEmpty(page.Url);

    // A meeting of its own, in the demonstration network: the others are looked at by other tests.
    private async Task<(string Slug, Personne Membre)> HoldMeetingAsync()
    {
        var (reseau, membre) = await site.InScopeAsync(async db =>
            (await db.Reseaux.SingleAsync(), await db.Personnes.FirstAsync(p => p.Courriel == "cpo@demo.example"))
        );
        var rencontre = await site.Data.CreateRencontreAsync(reseau, "Rencontre à relire", new DateOnly(2022, 6, 8), Modalite.Distanciel);
        await site.Data.AnnounceAsync(rencontre, membre);
        await site.InScopeAsync(async db =>
        {
            var tenue = await db.Rencontres.SingleAsync(r => r.Id == rencontre.Id);
            tenue.OuvrirSeance(tenue.DebutUtc);
            tenue.CloreSeance(tenue.FinUtc);
            var invitation = await db.Invitations.SingleAsync(i => i.RencontreId == tenue.Id);
            db.AddRange(
                Presence.Noter(invitation, membre, EtatPresence.ADistance),
                Decision.Prendre(tenue, "Écrire un guide", "L’animation", null),
                CompteRendu.Ouvrir(tenue)
            );
            await db.SaveChangesAsync();
        });
        return (rencontre.Slug, membre);
    }
}
