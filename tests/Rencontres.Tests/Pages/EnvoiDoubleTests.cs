using Maillage.Kernel.Data;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres_Tests.Pages;

/// <summary>The same form sent twice makes one thing, and both lead to it.</summary>
public sealed class EnvoiDoubleTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly (string, string)[] Saisie =
    [
        ("Input.Titre", "Rencontre de rentrée"),
        ("Input.Jour", "2022-09-15"),
        ("Input.HeureDebut", "14:00"),
        ("Input.HeureFin", "17:00"),
        ("Input.Points[0].Titre", "Accueil"),
    ];

    [Fact]
    public async Task Six_sendings_at_once_make_one_meeting()
    {
        var (animatrice, reseau) = await SignInAsync();
        var form = await animatrice.GetAsync("/rencontres/nouvelle");

        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => animatrice.SubmitAsync(form, "main form", Saisie)));

        pages.Select(p => $"{(int)p.Status} {string.Join(' ', p.Errors)}").Distinct().ShouldBe(["200 "]);
        var made = await app.InScopeAsync(db => db.Rencontres.Where(r => r.ReseauId == reseau.Id).ToListAsync());
        pages.Select(p => p.Path).Distinct().ShouldBe([$"/rencontres/{made.ShouldHaveSingleItem().Slug}"]);
        pages.ShouldAllBe(p => p.Title == "Rencontre de rentrée");
        (await app.InScopeAsync(db => db.Points.CountAsync(p => p.RencontreId == made[0].Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Sent_again_later_it_leads_to_what_it_made()
    {
        var (animatrice, reseau) = await SignInAsync();
        var form = await animatrice.GetAsync("/rencontres/nouvelle");
        var first = await animatrice.SubmitAsync(form, "main form", Saisie);

        var again = await animatrice.SubmitAsync(form, "main form", Saisie);

        again.Path.ShouldBe(first.Path);
        (await app.InScopeAsync(db => db.Rencontres.CountAsync(r => r.ReseauId == reseau.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Corrected_and_sent_again_or_asked_for_anew_it_is_another_form()
    {
        var (animatrice, reseau) = await SignInAsync();
        var form = await animatrice.GetAsync("/rencontres/nouvelle");
        await animatrice.SubmitAsync(form, "main form", Saisie);

        await animatrice.SubmitAsync(form, "main form", [("Input.Titre", "Rencontre d’automne"), .. Saisie[1..]]);
        await animatrice.SubmitAsync(await animatrice.GetAsync("/rencontres/nouvelle"), "main form", Saisie);

        (await app.InScopeAsync(db => db.Rencontres.CountAsync(r => r.ReseauId == reseau.Id))).ShouldBe(3);
    }

    [Fact]
    public async Task A_refused_form_is_not_taken()
    {
        var (animatrice, reseau) = await SignInAsync();
        var form = await animatrice.GetAsync("/rencontres/nouvelle");

        (await animatrice.SubmitAsync(form, "main form", [.. Saisie[..3], ("Input.HeureFin", "13:00")])).Errors.ShouldNotBeEmpty();
        (await animatrice.SubmitAsync(form, "main form", [.. Saisie[..3], ("Input.HeureFin", "13:00")])).Errors.ShouldNotBeEmpty();
        await animatrice.SubmitAsync(form, "main form", Saisie);

        (await app.InScopeAsync(db => db.Rencontres.CountAsync(r => r.ReseauId == reseau.Id))).ShouldBe(1);
        (await app.InScopeAsync(db => db.Set<FormUse>().CountAsync(f => f.Location == null))).ShouldBe(0);
    }

    private async Task<(Visitor Animatrice, Reseau Reseau)> SignInAsync()
    {
        var reseau = await app.Data.CreateReseauAsync();
        return (await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur)), reseau);
    }
}
