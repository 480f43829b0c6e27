using Maillage.Kernel;
using Maillage.Rencontres;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;

namespace Maillage.Rencontres_Tests.Rules;

public sealed class RedactionTests
{
    private static readonly Rencontre Rencontre = Rencontre.Planifier(
        Reseau.Creer("Réseau", "CRPV"),
        "r",
        new PlanRencontre
        {
            Titre = "R",
            Jour = new(2022, 6, 9),
            HeureDebut = new(14, 0),
            HeureFin = new(16, 0),
        }
    );

    [Theory]
    [InlineData("Mme Nadia LE BIHAN l’a dit.", "la coordinatrice (Arras) l’a dit.")]
    [InlineData("Selon Le Bihan Nadia, oui", "Selon la coordinatrice (Arras), oui")]
    [InlineData("Ligne\nNadia\u00A0Le Bihan", "Ligne\nla coordinatrice (Arras)")]
    [InlineData("Mme Le Bihan", "la coordinatrice (Arras)")]
    [InlineData("Nadiale Bihan et Le Bihannais", "Nadiale Bihan et Le Bihannais")]
    public void Names_are_hidden_in_every_form_they_take(string text, string expected)
    {
        var personne = new PersonneCitee(
            "presence-1",
            Guid.CreateVersion7(),
            "Nadia Le Bihan",
            "La coordinatrice",
            "Arras",
            EtatPresence.Present
        );
        var contenu = Contenu() with { Personnes = [personne], Objectifs = text };

        VariantePublique.De(contenu, new HashSet<Guid>()).Objectifs.ShouldBe(expected);
        VariantePublique.De(contenu, new HashSet<Guid> { personne.PersonneId!.Value }).Objectifs.ShouldBe(text);
    }

    [Fact]
    public void The_content_comes_back_from_its_json_as_it_was()
    {
        var contenu = Contenu() with
        {
            HeureDebut = new(14, 30),
            Blocs =
            [
                new BlocCite
                {
                    Cite = "Arras",
                    Id = Guid.CreateVersion7(),
                    Texte = new TexteBloc { Besoins = "« un » guide" },
                    Fiche = [new("A", "b")],
                },
            ],
            Meteo = [new ResultatMeteo(QuestionMeteo.Moi, [], 6, Temps.Soleil)],
        };

        ContenuCompteRendu.DeJson(contenu.EnJson()).EnJson().ShouldBe(contenu.EnJson());
    }

    [Fact]
    public void Passages_read_back_what_they_show()
    {
        var decision = Decision.Prendre(Rencontre, "Écrire un guide", "Nadia", new DateOnly(2022, 7, 1));
        var echange = Echange.Ouvrir(Rencontre, null, "Qui ?");
        echange.Repondre("Moi");
        var date = ProchaineDate.Retenir(Rencontre, new DateOnly(2022, 7, 7), "journée complète");

        foreach (var passage in (IPassage[])[decision, echange, date])
        {
            var texte = passage.EnTexte();
            passage.Corriger(texte);
            passage.EnTexte().ShouldBe(texte);
        }

        decision.EnTexte().ShouldBe("Écrire un guide\nQui : Nadia\nPour le : 1er\u00A0juillet\u00A02022");
        date.EnTexte().ShouldBe("jeudi 7\u00A0juillet\u00A02022, journée complète");
        Should.Throw<BusinessRuleException>(() => date.Corriger("bientôt")).Message.ShouldContain("« bientôt » n’est pas une date");
    }

    [Theory]
    [InlineData("Population : XXX habitants", "« XXX » reste à compléter dans Objectifs.")]
    [InlineData("Lien à compléter", "« à compléter » reste à compléter dans Objectifs.")]
    [InlineData("Le budget est de ??? euros", "« ??? » reste à compléter dans Objectifs.")]
    public void A_placeholder_left_in_a_text_is_pointed_at(string text, string expected)
    {
        var anomalies = Verification.Lire(Contenu() with { Objectifs = text }, new EtatRedaction(0, 0, false, false, [], 0));

        anomalies.Select(a => a.Phrase).ShouldContain(expected);
        anomalies.ShouldAllBe(a => !a.Bloque);
    }

    [Theory]
    [InlineData("NADIA LAMBERT", "exact")]
    [InlineData("Lambert Nadia", "exact")]
    [InlineData("Nadia Lembert", "probable")]
    [InlineData("N. Lambert", "probable")]
    [InlineData("Paul Durand", "nouvelle")]
    [InlineData("Lambert Durand", "nouvelle")]
    public void People_are_matched_by_their_names_in_either_order(string nom, string expected)
    {
        var annuaire = new[] { Personne.Ajouter(Reseau.Creer("R", "C"), new Identite(null, "Nadia", "Lambert", null)) };

        var candidats = Rapprochement.Chercher(nom, annuaire);

        (
            candidats.Count == 0 ? "nouvelle"
            : candidats[0].EstExact ? "exact"
            : "probable"
        ).ShouldBe(expected);
    }

    [Theory]
    [InlineData("objectifs", true)]
    [InlineData("decision-0197a0b0c0d0e0f00102030405060708", true)]
    [InlineData("bloc-0197a0b0c0d0e0f00102030405060708-Besoins", true)]
    [InlineData("decision-1", false)]
    [InlineData("99", false)]
    [InlineData("../x", false)]
    public void Keys_of_passages_are_read_strictly(string texte, bool valide)
    {
        ClePassage.TryParse(texte, out var cle).ShouldBe(valide);
        if (valide)
        {
            cle.ToString().ShouldBe(texte);
        }
    }

    internal static ContenuCompteRendu Contenu() =>
        new()
        {
            Reseau = "Réseau",
            Animation = "CRPV",
            Titre = "Rencontre",
            Jour = new(2022, 6, 9),
        };
}
