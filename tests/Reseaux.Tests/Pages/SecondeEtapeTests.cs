using Maillage.Kernel.Audit;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux_Tests.Pages;

public sealed class SecondeEtapeTests(TestApp app) : IClassFixture<TestApp>
{
    // Read once: half a minute may end between two readings.
    private string _lastCode = "";

    [Fact]
    public async Task Once_asked_for_a_code_follows_the_password_and_serves_once()
    {
        var personne = await CreateMembreAsync();
        var (_, cle, _) = await ActivateAsync(personne);
        var (served, due) = (_lastCode, Totp.Code(cle, 1));
        var visitor = app.Visitor();

        var question = await PasswordAsync(visitor, personne, "/personnes");
        question.Text("h1").ShouldBe("Votre code");
        (await visitor.GetAsync("/personnes")).Text("h1").ShouldBe("Se connecter");

        // The code of the activation has served: the next one is due.
        (await visitor.SubmitAsync(question, "main form", ("Code", served)))
            .Errors.Single()
            .ShouldStartWith("Ce code ne convient pas");
        var entered = await visitor.SubmitAsync(question, "main form", ("Code", due));
        entered.Path.ShouldBe("/personnes");

        var elsewhere = app.Visitor();
        var again = await PasswordAsync(elsewhere, personne);
        (await elsewhere.SubmitAsync(again, "main form", ("Code", due))).Errors.Single().ShouldStartWith("Ce code ne convient pas");
    }

    [Fact]
    public async Task A_recovery_code_opens_once_however_it_is_typed()
    {
        var personne = await CreateMembreAsync();
        var (_, _, secours) = await ActivateAsync(personne);
        secours.Count.ShouldBe(10);
        var typed = secours[3].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant();

        var visitor = app.Visitor();
        (await visitor.SubmitAsync(await PasswordAsync(visitor, personne), "main form", ("Code", typed))).Path.ShouldBe("/");
        (await visitor.GetAsync("/mon-compte")).Html.ShouldContain("Codes de secours restants : 9.");
        var second = app.Visitor();
        (await second.SubmitAsync(await PasswordAsync(second, personne), "main form", ("Code", typed))).Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Eight_wrong_codes_close_the_account_for_a_while()
    {
        var personne = await CreateMembreAsync();
        var (_, cle, _) = await ActivateAsync(personne);
        var visitor = app.Visitor();
        var question = await PasswordAsync(visitor, personne);

        for (var i = 0; i < 8; i++)
        {
            await visitor.SubmitAsync(question, "main form", ("Code", "000000"));
        }

        (await visitor.SubmitAsync(question, "main form", ("Code", Totp.Code(cle, 1)))).Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_code_alone_without_the_password_opens_nothing()
    {
        var visitor = app.Visitor();
        var token = (await visitor.GetAsync("/mot-de-passe/oubli")).Document.QuerySelector("input[name=__RequestVerificationToken]")!;
        using var form = new FormUrlEncodedContent([
            new("Code", "123456"),
            new("__RequestVerificationToken", token.GetAttribute("value")!),
        ]);

        var answer = await visitor.SendAsync(HttpMethod.Post, "/connexion/code", form);

        (await answer.Content.ReadAsStringAsync()).ShouldContain("recommencez la connexion");
    }

    [Fact]
    public async Task Neither_the_key_nor_the_recovery_codes_can_be_read_in_the_database()
    {
        var personne = await CreateMembreAsync();
        var (_, cle, secours) = await ActivateAsync(personne);

        var kept = await app.InScopeAsync(db => db.Set<IdentityUserToken<Guid>>().Select(t => t.Value).ToListAsync());

        kept.ShouldNotBeEmpty();
        kept.ShouldAllBe(value => !value!.Contains(cle) && !secours.Any(s => value.Contains(s)));
    }

    [Fact]
    public async Task A_wrong_code_activates_nothing_and_reading_the_page_changes_nothing()
    {
        var personne = await CreateMembreAsync();
        var visitor = await app.Data.SignInAsync(personne);
        var page = await visitor.GetAsync("/mon-compte/seconde-etape");

        var refused = await visitor.SubmitAsync(page, "main form", ("Code", "000000"));

        refused.Errors.Single().ShouldStartWith("Ce n’est pas le code");
        refused.Document.QuerySelector("main code")!.TextContent.ShouldBe(page.Document.QuerySelector("main code")!.TextContent);
        (await app.InScopeAsync(db => db.Comptes.SingleAsync(c => c.PersonneId == personne.Id))).TwoFactorEnabled.ShouldBeFalse();
        (await app.Data.SignInAsync(personne)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Each_change_is_written_in_the_journal_and_told_to_the_person()
    {
        var personne = await CreateMembreAsync();
        var (visitor, _, _) = await ActivateAsync(personne);

        await visitor.SubmitAsync(await visitor.GetAsync("/mon-compte/codes-secours"), "main form");
        await visitor.SubmitAsync(await visitor.GetAsync("/mon-compte/seconde-etape/retrait"), "main form");

        await app.RunJobsAsync();
        var told = await app.EmailsToAsync(personne.Courriel!);
        told.Count.ShouldBe(3);
        told.ShouldAllBe(e => e.Subject == "Votre compte Maillage a changé");
        (
            await app.InScopeAsync(db => db.Set<AuditEvent>().CountAsync(e => e.SubjectId == personne.Id && e.Kind == "CompteModifie"))
        ).ShouldBe(3);
        (await app.Data.SignInAsync(personne)).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_administrator_gives_access_back_to_somebody_who_lost_everything()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var personne = await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau));
        await ActivateAsync(personne);
        await app.Data.CreateCleAccesAsync(personne, "Clé au porte-clés");
        var administrator = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Administrateur));

        await administrator.SubmitAsync(await administrator.GetAsync($"/personnes/{personne.Id}/acces"), "main form");

        var visitor = await app.Data.SignInAsync(personne);
        (await visitor.GetAsync("/mon-compte")).Html.ShouldNotContain("porte-clés");
    }

    private async Task<Personne> CreateMembreAsync()
    {
        var reseau = await app.Data.CreateReseauAsync();
        return await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau));
    }

    private async Task<(Visitor Visitor, string Key, IReadOnlyList<string> Recovery)> ActivateAsync(Personne personne)
    {
        var visitor = await app.Data.SignInAsync(personne);
        var page = await visitor.GetAsync("/mon-compte/seconde-etape");
        var cle = page.Document.QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        _lastCode = Totp.Code(cle);
        var done = await visitor.SubmitAsync(page, "main form", ("Code", _lastCode));
        done.Text("h1").ShouldBe("Vos codes de secours");
        return (visitor, cle, [.. done.Document.QuerySelectorAll(".codes code").Select(c => c.TextContent)]);
    }

    private static async Task<WebPage> PasswordAsync(Visitor visitor, Personne personne, string retour = "/") =>
        await visitor.SubmitAsync(
            await visitor.GetAsync($"/connexion?retour={retour}"),
            "main form",
            ("Input.Courriel", personne.Courriel!),
            ("Input.MotDePasse", TestData.MotDePasse)
        );
}
