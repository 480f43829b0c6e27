using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;

namespace Maillage.Reseaux_Tests.Rules;

/// <summary>What names somebody surely, what names them perhaps, what does not.</summary>
public sealed class FormesDuNomTests
{
    private static readonly Emplacement Texte = new("rencontres_blocs", "1", "besoins", false, false, false);

    [Theory]
    [InlineData("dit Karim Dubreuil.", "Karim Dubreuil")]
    [InlineData("M. Karim DUBREUIL est venu", "M. Karim DUBREUIL")]
    [InlineData("DUBREUIL Karim, excusé", "DUBREUIL Karim")]
    [InlineData("Dubreuil, Karim", "Dubreuil, Karim")]
    [InlineData("Écrire à karim@ville.example.", "karim@ville.example")]
    [InlineData("Karim\u00A0Dubreuil : à voir", "Karim\u00A0Dubreuil")]
    public void These_are_the_person(string text, string found) => Only(text).ShouldBe((found, null));

    [Theory]
    [InlineData("voir Dubreuil", "Dubreuil", RaisonDoute.NomSeul)]
    [InlineData("M. Dubreuil anime", "M. Dubreuil", RaisonDoute.NomSeul)]
    [InlineData("par K. Dubreuil", "K. Dubreuil", RaisonDoute.Initiales)]
    [InlineData("une idée de K. D.", "K. D.", RaisonDoute.Initiales)]
    [InlineData("au collège Karim Dubreuil", "Karim Dubreuil", RaisonDoute.DansUnePlusLongue)]
    [InlineData("rue de Karim Dubreuil", "Karim Dubreuil", RaisonDoute.DansUnePlusLongue)]
    [InlineData("avec Karim Dubreuil-Petit", "Karim Dubreuil", RaisonDoute.DansUnePlusLongue)]
    [InlineData("avec Jean-Karim Dubreuil", "Karim Dubreuil", RaisonDoute.DansUnePlusLongue)]
    [InlineData("avec Jean Karim Dubreuil", "Karim Dubreuil", RaisonDoute.DansUnePlusLongue)]
    [InlineData("karim dubreuil", "karim dubreuil", RaisonDoute.MotCourant)]
    [InlineData("cv-karim-dubreuil.pdf", "karim-dubreuil", RaisonDoute.AdressePossible)]
    [InlineData("k.dubreuil@ancien.example", "k.dubreuil@ancien.example", RaisonDoute.AdressePossible)]
    public void These_are_perhaps_the_person(string text, string found, RaisonDoute why) => Only(text).ShouldBe((found, why));

    [Theory]
    [InlineData("les dubreuillois")]
    [InlineData("Dubreuilh Karima")]
    [InlineData("Karim est venu")]
    [InlineData("karim@ville.example.org")]
    [InlineData("")]
    public void These_are_not(string text) => Formes().Dans(text, Texte).ShouldBeEmpty();

    [Fact]
    public void What_reaches_somebody_beside_their_name_is_proposed_and_not_chosen()
    {
        var found = Formes().Dans("Karim Dubreuil, 06 12 34 56 78, 3 rue des Lilas. Ailleurs.", Texte);

        found
            .Select(m => (m.Texte, m.Doute))
            .ShouldBe([
                ("Karim Dubreuil", null),
                ("06 12 34 56 78", RaisonDoute.CoordonneeProche),
                ("3 rue des Lilas", RaisonDoute.CoordonneeProche),
            ]);
    }

    [Fact]
    public void A_name_of_common_words_is_never_sure_but_where_the_person_signed()
    {
        var formes = Formes("Les", "Familles");
        formes.Observer("Nous accueillons les familles.");

        formes.Dans("Les Familles", Texte).Single().Doute.ShouldBe(RaisonDoute.MotCourant);
        formes.Dans("Les Familles", Texte with { EstSignature = true }).Single().Doute.ShouldBeNull();
    }

    [Fact]
    public void A_name_that_another_bears_is_sure_only_in_the_rows_of_the_person()
    {
        var formes = new FormesDuNom(Personne("Karim", "Dubreuil"), new NomPartage(Homonyme: true, CourrielPartage: true));

        formes.Dans("Karim Dubreuil", Texte).Single().Doute.ShouldBe(RaisonDoute.Partage);
        formes.Dans("karim@ville.example", Texte).Single().Doute.ShouldBe(RaisonDoute.Partage);
        formes.Dans("Karim Dubreuil", Texte with { EstSienne = true }).Single().Doute.ShouldBeNull();
    }

    [Fact]
    public void Outside_the_network_a_name_is_never_sure()
    {
        Formes().Dans("dit Karim Dubreuil", Texte with { HorsDuReseau = true }).Single().Doute.ShouldBe(RaisonDoute.HorsDuReseau);
    }

    [Theory]
    [InlineData("{\"a\":\"Karim\",\"b\":[\"x\",{\"c\":\"y\"}],\"d\":3}", 3)]
    [InlineData("[\"é\",\"l’eau\"]", 2)]
    [InlineData("[pas du JSON", 1)]
    [InlineData("", 1)]
    public void A_value_is_read_text_by_text_and_written_back_as_it_was(string value, int texts)
    {
        var read = ValeurLue.De(value);

        read.Feuilles.Count.ShouldBe(texts);
        read.Avec((_, t) => t).ShouldBeSameAs(value);
        ValeurLue.De(read.Avec((rank, t) => $"{t}{rank}")).Feuilles.ShouldBe(read.Feuilles.Select((t, i) => $"{t}{i}"));
    }

    [Fact]
    public void A_list_of_PostgreSql_is_read_and_written_back_as_well()
    {
        string[] value = ["un", "deux"];

        ValeurLue.De(value).Avec((_, t) => t).ShouldBeSameAs(value);
        ValeurLue.De(value).Avec((rank, t) => rank == 1 ? "trois" : t).ShouldBe(new[] { "un", "trois" });
    }

    private static (string, RaisonDoute?) Only(string text)
    {
        var mention = Formes().Dans(text, Texte).Single();
        return (mention.Texte, mention.Doute);
    }

    private static FormesDuNom Formes(string prenom = "Karim", string nom = "Dubreuil") =>
        new(Personne(prenom, nom), new NomPartage(Homonyme: false, CourrielPartage: false));

    private static Personne Personne(string prenom, string nom) =>
        Reseaux.Personne.Ajouter(Reseau.Creer("R", "A"), new Identite("M.", prenom, nom, "karim@ville.example"));
}
