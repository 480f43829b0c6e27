using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Rencontres;
using Maillage.Reseaux;

namespace Maillage.Rencontres_Tests.Rules;

/// <summary>Text in, text out: what a passage shows, read back as it is, makes the same passage, whatever was typed.</summary>
public sealed class TexteIdentiqueTests
{
    private const int Tries = 2000;

    private static readonly string[] Pieces =
    [
        "un mot",
        "l’école",
        "e\u0301te\u0301",
        "😀",
        "- ",
        "-",
        "  ",
        "    - ",
        "• ",
        "Qui : ",
        "qui :",
        "Pour le : ",
        "Commune : ",
        ":",
        ", ",
        "(Nadia)",
        "\n",
        "\n",
        "\n\n",
        "\t",
        "\u00A0!",
        "\u202F;",
        "\u2028",
        "https://exemple.fr/a?b=1",
    ];

    private static readonly Rencontre Rencontre = Rencontre.Planifier(
        Reseau.Creer("Hauts-de-France", "IREV"),
        "rencontre",
        new PlanRencontre
        {
            Titre = "Rencontre",
            Jour = new DateOnly(2022, 6, 9),
            HeureDebut = new TimeOnly(14, 0),
            HeureFin = new TimeOnly(16, 0),
        }
    );

    private readonly Random _random = new(20220609);

    [Fact]
    public void An_exchange_keeps_its_question_and_each_of_its_answers() =>
        Try(() =>
        {
            var echange = Echange.Ouvrir(Rencontre, null, Texte());
            foreach (var reponse in Enumerable.Range(0, _random.Next(4)).Select(_ => Texte()))
            {
                echange.Repondre(reponse);
            }

            var (question, reponses) = (echange.Question, echange.Reponses);

            echange.Corriger(echange.EnTexte());

            echange.Question.ShouldBe(question);
            echange.Reponses.ShouldBe(reponses);
        });

    [Fact]
    public void A_decision_keeps_its_text_who_and_when() =>
        Try(() =>
        {
            var qui = _random.Next(2) == 0 ? null : Ligne();
            var echeance = _random.Next(2) == 0 ? (DateOnly?)null : new DateOnly(2022, 1, 1).AddDays(_random.Next(2000));
            var decision = Decision.Prendre(Rencontre, Texte(), qui, echeance);
            var avant = (decision.Texte, decision.Qui, decision.Echeance);

            decision.Corriger(decision.EnTexte());

            (decision.Texte, decision.Qui, decision.Echeance).ShouldBe(avant);
        });

    [Fact]
    public void A_sheet_keeps_its_labels_and_their_values() =>
        Try(() =>
        {
            LigneFiche[] fiche = [.. Enumerable.Range(1, 1 + _random.Next(3)).Select(i => new LigneFiche($"Libellé {i}", Texte()))];
            var cite = Cite.Creer(Reseau.Creer("Nord", "IREV"), "Arras", "arras", "62");
            var bloc = Bloc.Archiver(Rencontre, cite, fiche);

            bloc.CorrigerFiche(Bloc.FicheEnTexte(fiche));

            bloc.Fiche.ShouldBe(fiche);
        });

    [Fact]
    public void The_other_passages_keep_their_text_to_the_letter() =>
        Try(() =>
        {
            var texte = Texte();
            foreach (
                var passage in (IPassage[])
                    [
                        Besoin.Exprimer(Rencontre, null, texte),
                        Fragment.Garder(Rencontre, texte),
                        PointActualite.Noter(Rencontre, NiveauActualite.Nationale, texte),
                        Presentation.Noter(Rencontre, null, Ligne(), texte),
                        PointOrdreDuJour.Inscrire(Rencontre, 1, texte, null, null),
                        PointOrdreDuJour.Inscrire(Rencontre, 1, texte, null, "Nadia Lambert"),
                        ProchaineDate.Retenir(Rencontre, new DateOnly(2022, 7, 1).AddDays(_random.Next(800)), texte),
                    ]
            )
            {
                var avant = passage.EnTexte();
                passage.Corriger(avant);
                passage.EnTexte().ShouldBe(avant);
            }
        });

    /// <summary>Not only what we wrote: what anybody types comes back, every sign of it, and does not move again.</summary>
    [Fact]
    public void What_is_typed_in_a_passage_is_all_there_and_stays() =>
        Try(() =>
        {
            var type = Texte();
            foreach (
                var passage in (IPassage[])
                    [
                        Echange.Ouvrir(Rencontre, null, "Question"),
                        Presentation.Noter(Rencontre, null, "Titre", "Texte"),
                        Besoin.Exprimer(Rencontre, null, "Texte"),
                    ]
            )
            {
                passage.Corriger(type);
                Signs(passage.EnTexte()).ShouldBe(Signs(type));
                var une = passage.EnTexte();
                passage.Corriger(une);
                passage.EnTexte().ShouldBe(une);
            }
        });

    [Theory]
    [InlineData("a\r\nb\rc\vd\fe", "a\nb\nc\nd\ne")]
    [InlineData("tab\tet\u00A0espace\u202F!\u2028fin", "tab\tet\u00A0espace\u202F!\u2028fin")]
    [InlineData("e\u0301 reste en deux signes", "e\u0301 reste en deux signes")]
    [InlineData("un\0 deux\u0007 trois\uFFFE quatre\uFFFF", "un deux trois quatre")]
    [InlineData("  autour  ", "  autour  ")]
    public void Ends_of_lines_and_signs_that_are_no_text_are_all_that_changes(string typed, string kept)
    {
        PlainText.Clean(typed).ShouldBe(kept);
        PlainText.Clean(kept).ShouldBe(kept);
    }

    // Written here, not in an attribute: a compiler has no half of a character.
    [Fact]
    public void A_character_is_kept_whole_and_its_half_is_not() =>
        PlainText.Clean(string.Concat("a", "\uD83D\uDE00", "b\uD83D", "c\uDE00", "d")).ShouldBe("a\uD83D\uDE00bcd");

    private static string Signs(string texte) => string.Concat(texte.Where(c => !char.IsWhiteSpace(c)));

    private void Try(Action property)
    {
        for (var i = 0; i < Tries; i++)
        {
            property();
        }
    }

    private string Texte()
    {
        while (true)
        {
            var texte = PlainText
                .Clean(string.Concat(Enumerable.Range(0, 1 + _random.Next(9)).Select(_ => Pieces[_random.Next(Pieces.Length)])))
                .Trim();
            if (texte.Length > 0)
            {
                return texte;
            }
        }
    }

    private string Ligne() => string.Join(' ', Texte().Split('\n')).Trim();
}
