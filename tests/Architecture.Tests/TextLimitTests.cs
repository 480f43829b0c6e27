using System.ComponentModel.DataAnnotations;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Rencontres;
using Maillage.Testing;
using Maillage.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Maillage.Architecture_Tests;

/// <summary>A length is a constant of the entity: the model, the save and the form that feeds it say the same.</summary>
public sealed class TextLimitTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Every_constant_of_length_bounds_a_text_of_the_model()
    {
        var bounded = await app.InScopeAsync(db =>
            Task.FromResult(
                Properties(db)
                    .Where(p => p.MaxTextLength() is not null)
                    .Select(p => (p.DeclaringType.ClrType.Name, p.MaxTextLength()!.Value))
                    .ToHashSet()
            )
        );
        var constants = MaillageApp
            .Modules.SelectMany(m => m.GetType().Assembly.GetTypes())
            .SelectMany(t => t.GetFields().Where(f => f.IsLiteral && f.Name.EndsWith("MaxLength", StringComparison.Ordinal)))
            .ToList();

        constants.Count.ShouldBeGreaterThan(40);
        constants
            .Where(f => !bounded.Contains((f.DeclaringType!.Name, (int)f.GetRawConstantValue()!)))
            .Select(f => $"{f.DeclaringType!.Name}.{f.Name}")
            .Order(StringComparer.Ordinal)
            // Of what is no text of a table: an article in the list of its bulletin, a question of a fiche, a search.
            .ShouldBe([
                "ArticleBulletin.TexteMaxLength",
                "ArticleBulletin.TitreMaxLength",
                "ChampFiche.TexteMaxLength",
                "IndexModel.MaxLength",
            ]);
    }

    [Fact]
    public async Task A_text_one_character_too_long_is_refused_in_french_whatever_the_database()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var rencontre = await app.Data.CreateRencontreAsync(reseau);

        foreach (
            var (entity, label) in new (Entity, string)[]
            {
                (Presentation.Noter(rencontre, null, new string('x', Presentation.TitreMaxLength + 1), ""), "Titre"),
                (
                    ProchaineDate.Retenir(rencontre, new DateOnly(2022, 7, 7), new string('x', ProchaineDate.PrecisionMaxLength + 1)),
                    "Précision"
                ),
                (Besoin.Exprimer(rencontre, null, new string('x', Besoin.TexteMaxLength + 1)), "Texte"),
                (Decision.Prendre(rencontre, "On continue.", new string('x', Decision.QuiMaxLength + 1), null), "Qui"),
            }
        )
        {
            var refused = await Should.ThrowAsync<BusinessRuleException>(() =>
                app.InScopeAsync(db =>
                {
                    db.Add(entity);
                    return db.SaveChangesAsync();
                })
            );
            refused.Message.ShouldStartWith($"« {label} » ne doit pas dépasser ");
        }
    }

    [Fact]
    public async Task Signs_that_no_database_keeps_are_left_out_by_both()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var rencontre = await app.Data.CreateRencontreAsync(reseau);
        var besoin = Besoin.Exprimer(rencontre, null, "un\0 lo\uD800cal\uFFFE\r\n\t— puis 😀\u00A0! \u2028fin");

        await app.InScopeAsync(db =>
        {
            db.Add(besoin);
            return db.SaveChangesAsync();
        });

        (await app.InScopeAsync(db => db.Set<Besoin>().SingleAsync(b => b.Id == besoin.Id))).Texte.ShouldBe(
            "un local\n\t— puis 😀\u00A0! \u2028fin"
        );
    }

    /// <summary>Where a form and an entity of the same module have a text of the same name, the form allows what the entity keeps.</summary>
    [Fact]
    public async Task A_form_allows_what_the_entity_keeps()
    {
        var limits = await app.InScopeAsync(db =>
            Task.FromResult(
                Properties(db)
                    .Where(p => p.MaxTextLength() is not null)
                    .ToLookup(p => (p.DeclaringType.ContainingEntityType.ClrType.Assembly, p.Name), p => p.MaxTextLength()!.Value)
            )
        );
        var compared = 0;
        // A transcription is kept page by page; what is written to a contact is a mail.
        foreach (
            var (type, name, length) in FormTexts().Where(f => f.Type.DeclaringType?.Name is not ("TranscriptionModel" or "ContactModel"))
        )
        {
            var kept = limits[(type.Assembly, name)].ToList();
            compared += kept.Count > 0 ? 1 : 0;
            // A text kept under another name (the answers of a fiche) is bounded by what bounds that one.
            var allowed = kept.Concat(
                limits.Where(l => l.Key.Assembly == type.Assembly && !l.Key.Name.Equals(name, StringComparison.Ordinal)).SelectMany(l => l)
            );
            (kept.Count == 0 || length is not { } said || allowed.Contains(said)).ShouldBeTrue(
                $"{type.FullName}.{name}: {length}, {string.Join(" ou ", kept)}"
            );
        }

        compared.ShouldBeGreaterThan(25);
    }

    [Fact]
    public void A_text_typed_in_a_form_says_how_long_it_may_be() =>
        FormTexts()
            .Where(f => f.Length is null)
            .Select(f => $"{f.Type.Name}.{f.Name}")
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(
            // Said by the entity (the texts of minutes), chosen from a list, sealed by us, or compared with a secret and never kept.
            [
                "BlocPage.Suite",
                "CleAccesModel.Reponse",
                "CleAccesNouvelleModel.Reponse",
                "CodeModel.Code",
                "EntreePage.Saisie",
                "InputModel.Actuel",
                "InputModel.Cite",
                "InputModel.Confirmation",
                "InputModel.MotDePasse",
                "LieuxPage.Apercu",
                "LigneInput.Texte",
                "PassageModel.Texte",
                "PersonneInput.Civilite",
                "RelectureModel.Passage",
                "RelectureModel.Texte",
                "RessourceInput.Langue",
                "SecondeEtapeModel.CleScellee",
            ]);

    private static IEnumerable<(Type Type, string Name, int? Length)> FormTexts() =>
        MaillageApp
            .Modules.SelectMany(m => m.GetType().Assembly.GetTypes())
            .SelectMany(t =>
                t.GetProperties()
                    .Where(p => p.PropertyType == typeof(string) && p.CanWrite && p.DeclaringType == t)
                    .Where(p =>
                        t.Name.EndsWith("Input", StringComparison.Ordinal)
                        || t.Name == "InputModel"
                        || p.IsDefined(typeof(BindPropertyAttribute), true)
                    )
                    .Where(p => p.GetCustomAttributes(true).OfType<BindPropertyAttribute>().All(b => !b.SupportsGet))
                    .Select(p => (t, p.Name, p.GetCustomAttributes(true).OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength))
            );

    private static IEnumerable<IReadOnlyProperty> Properties(AppDb db) =>
        db
            .Model.GetEntityTypes()
            .SelectMany(e => e.GetProperties().Concat(e.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties())));
}
