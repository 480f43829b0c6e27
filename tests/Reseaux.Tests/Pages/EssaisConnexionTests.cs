using System.Net;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux_Tests.Pages;

/// <summary>Guessing passwords, as an attacker would. Time is counted in password hashes, which are nearly all of it.</summary>
public sealed class EssaisConnexionTests(WithAddresses app) : IClassFixture<WithAddresses>
{
    [Fact]
    public async Task Every_refusal_costs_the_same_work_and_says_the_same()
    {
        var known = await CreateMembreAsync();
        var closed = await CreateMembreAsync();
        var without = await app.Data.CreateRoleAsync(await app.Data.CreateReseauAsync(), NatureRole.Lecteur);
        await app.InScopeAsync(async db =>
        {
            db.Add(CompteSansMotDePasse(without));
            await db.SaveChangesAsync();
        });
        for (var i = 0; i < 8; i++)
        {
            await TryAsync(closed.Courriel!, "faux");
        }

        await TryAsync("inconnue@test.example", "pour commencer");
        var works = new List<(int Hashes, string Error)>();
        foreach (
            var (courriel, motDePasse) in (ValueTuple<string, string>[])
                [
                    (known.Courriel!, "faux"),
                    ("personne@test.example", "faux"),
                    (without.Courriel!, "faux"),
                    (closed.Courriel!, "faux"),
                    (closed.Courriel!, TestData.MotDePasse),
                ]
        )
        {
            CountingHasher.Count = 0;
            works.Add(((await TryAsync(courriel, motDePasse)).Errors.Single() is var error ? CountingHasher.Count : 0, error));
        }

        works[0].Hashes.ShouldBe(1);
        works.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Eight_wrong_tries_from_elsewhere_leave_the_owner_in_peace()
    {
        var membre = await CreateMembreAsync();
        for (var i = 0; i < 12; i++)
        {
            await TryAsync(membre.Courriel!, "faux", "198.51.100.7");
        }

        (await TryAsync(membre.Courriel!, TestData.MotDePasse, "198.51.100.7")).Errors.ShouldNotBeEmpty();
        (await TryAsync(membre.Courriel!, TestData.MotDePasse, "203.0.113.9")).Path.ShouldBe("/");
    }

    [Fact]
    public async Task A_passkey_opens_while_the_password_waits()
    {
        var membre = await CreateMembreAsync();
        using var key = new SoftKey();
        var compte = await app.InScopeAsync(db => db.Comptes.SingleAsync(c => c.PersonneId == membre.Id));
        await app.InScopeAsync(async db =>
        {
            db.Add(key.For(compte, app.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        });
        for (var i = 0; i < 9; i++)
        {
            await TryAsync(membre.Courriel!, "faux", "198.51.100.8");
        }

        (await TryAsync(membre.Courriel!, TestData.MotDePasse, "198.51.100.8")).Errors.ShouldNotBeEmpty();
        var visitor = From("198.51.100.8");
        var page = await visitor.GetAsync("/connexion/cle-acces");
        var answer = key.Answer(page.Attribute("form[data-passkey]", "data-options")!, compte, "http://localhost");

        var entered = await visitor.SubmitAsync(page, "form[data-passkey]", ("Reponse", answer));

        entered.Errors.ShouldBeEmpty();
        entered.Path.ShouldBe("/");
        entered.Text(".who").ShouldBe("Nadia Lambert");
    }

    [Fact]
    public async Task A_thousand_addresses_do_not_keep_the_owner_out_and_each_gets_less()
    {
        var membre = await CreateMembreAsync();
        for (var i = 0; i < 120; i++)
        {
            await TryAsync(membre.Courriel!, "faux", $"198.51.{i}.7");
        }

        for (var i = 0; i < 2; i++)
        {
            await TryAsync(membre.Courriel!, "faux", "198.18.0.1");
        }

        (await TryAsync(membre.Courriel!, TestData.MotDePasse, "198.18.0.1")).Errors.ShouldNotBeEmpty();
        (await TryAsync(membre.Courriel!, TestData.MotDePasse, "203.0.113.9")).Path.ShouldBe("/");
    }

    [Fact]
    public async Task An_attacker_with_a_network_of_ipv6_addresses_has_one()
    {
        var membre = await CreateMembreAsync();
        for (var i = 0; i < 8; i++)
        {
            await TryAsync(membre.Courriel!, "faux", $"2001:db8:1:2::{i + 1:x}");
        }

        (await TryAsync(membre.Courriel!, TestData.MotDePasse, "2001:db8:1:2:ffff::1")).Errors.ShouldNotBeEmpty();
        (await TryAsync(membre.Courriel!, TestData.MotDePasse, "2001:db8:1:3::1")).Path.ShouldBe("/");
    }

    [Fact]
    public async Task The_limit_of_an_address_counts_ipv6_networks_too()
    {
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 200 && last == HttpStatusCode.OK; i++)
        {
            last = (await TryAsync($"p{i}@test.example", "faux", $"2001:db8:7:7::{i + 1:x}")).Status;
        }

        last.ShouldBe(HttpStatusCode.TooManyRequests);
        (await TryAsync("p@test.example", "faux", "2001:db8:7:8::1")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_refused_or_never_finished_is_no_try()
    {
        const string Address = "192.0.2.77";
        for (var i = 0; i < 150; i++)
        {
            using var form = new FormUrlEncodedContent([new("Input.Courriel", "a@test.example"), new("Input.MotDePasse", "faux")]);
            (await From(Address).SendAsync(HttpMethod.Post, "/connexion", form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await TryAsync("a@test.example", "faux", Address)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_ten_minutes_one_tries_again()
    {
        var membre = await CreateMembreAsync();
        for (var i = 0; i < 9; i++)
        {
            await TryAsync(membre.Courriel!, "faux");
        }

        app.Clock.Advance(TimeSpan.FromMinutes(10));
        (await TryAsync(membre.Courriel!, TestData.MotDePasse)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task The_current_password_is_not_guessed_from_an_open_session()
    {
        var membre = await CreateMembreAsync();
        var visitor = await app.Data.SignInAsync(membre);
        var page = await visitor.GetAsync("/mon-compte/mot-de-passe");
        for (var i = 0; i < 8; i++)
        {
            await ChangeAsync(visitor, page, "faux");
        }

        (await ChangeAsync(visitor, page, TestData.MotDePasse)).Path.ShouldBe("/mon-compte/mot-de-passe");
    }

    private static Task<WebPage> ChangeAsync(Visitor visitor, WebPage page, string actuel) =>
        visitor.SubmitAsync(
            page,
            "main form",
            ("Input.Actuel", actuel),
            ("Input.MotDePasse", "une autre longue phrase"),
            ("Input.Confirmation", "une autre longue phrase")
        );

    private static Compte CompteSansMotDePasse(Personne personne)
    {
        var compte = Compte.Pour(personne, new DateTime(2022, 6, 1, 0, 0, 0, DateTimeKind.Utc));
        compte.NormalizedUserName = compte.NormalizedEmail = personne.Courriel!.ToUpperInvariant();
        return compte;
    }

    private Visitor From(string address)
    {
        WithAddresses.Address = IPAddress.Parse(address);
        return app.Visitor();
    }

    private async Task<WebPage> TryAsync(string courriel, string motDePasse, string address = "192.0.2.1")
    {
        var visitor = From(address);
        return await visitor.SubmitAsync(
            await visitor.GetAsync("/connexion"),
            "main form",
            ("Input.Courriel", courriel),
            ("Input.MotDePasse", motDePasse)
        );
    }

    private async Task<Personne> CreateMembreAsync()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var membre = await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau));
        await app.Data.CreateCompteAsync(membre);
        return membre;
    }
}
