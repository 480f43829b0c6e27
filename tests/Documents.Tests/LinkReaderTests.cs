using Maillage.Documents.References;

namespace Maillage.Documents_Tests;

public sealed class LinkReaderTests
{
    [Fact]
    public void Footnotes_are_resolved_and_links_called_here_take_the_words_in_bold_above()
    {
        var links = LinkReader.Read(
            """
            ... AU NIVEAU NATIONAL

            - **L'accueil des nouvelles cités**
            (Retrouvez le replay en cliquant [ici](#) [1])
            - **La synthèse des revues de projet** faisant l'état de la **dynamique**.
            (Retrouvez le replay en cliquant [ici](#) [2]) et le rapport.

            [Favoris +](#) [4]

            > [Cordées de la réussite](#) [9],

            **LES CORDÉES**

            Le bilan des Cordées en 2021.

            Poids : 423.17 Ko

            [Téléchargement](#) [10] [Favoris +](#) [4]

            URL de la source: <https://www.example/node/236929>

            Liens

            - [1] <https://tv.example/Rencontre/807.html>
            - [2] <https://tv.example/Rencontre/ca6.html>
            - [4] <https://www.example/javascript%3A%3B>
            - [9] <https://agence.example/les-cordees-253>
            - [10] https://www.example/bilan.pdf
            """
        );

        links
            .Select(l => (l.Title, l.Address.AbsolutePath, l.Kind))
            .ShouldBe([
                ("L'accueil des nouvelles cités", "/Rencontre/807.html", ReferenceKind.Video),
                ("La synthèse des revues de projet", "/Rencontre/ca6.html", ReferenceKind.Video),
                ("Cordées de la réussite", "/les-cordees-253", ReferenceKind.WebPage),
                ("Le bilan des Cordées en 2021", "/bilan.pdf", ReferenceKind.Report),
            ]);
        links.ShouldAllBe(l => l.Level.Contains("NATIONAL"));
    }

    [Fact]
    public void A_bare_address_takes_the_line_that_announces_it_or_else_its_own_words()
    {
        var links = LinkReader.Read(
            """
            Podcast n°3 - Le protocole, et après ?

            <https://centre.example/le-tour-des-cites-2>

            Guide-mémo de l'Essonne - Avril 2020 :
            https://depot.example/file/d/guide.pdf.

            Voir https://agence.example/les-cordees-de-la-reussite-253 et https://agence.example/les-cordees-de-la-reussite-253
            """
        );

        links
            .Select(l => (l.Title, l.Kind))
            .ShouldBe([
                ("Podcast n°3 - Le protocole, et après ?", ReferenceKind.Sound),
                ("Guide-mémo de l'Essonne - Avril 2020", ReferenceKind.Report),
                ("Les cordees de la reussite", ReferenceKind.WebPage),
            ]);
    }

    [Theory]
    [InlineData("rien du tout")]
    [InlineData("[ici](javascript:alert(1)) et <mailto:a@b.example> et [x](#) [7]")]
    [InlineData("((((([[[[[](((")]
    public void What_is_no_address_of_the_web_is_no_link(string text) => LinkReader.Read(text).ShouldBeEmpty();

    [Fact]
    public void A_very_long_line_takes_no_time() =>
        LinkReader.Read(string.Concat(Enumerable.Repeat("[mot ", 40_000)) + "https://a.example/b").ShouldHaveSingleItem();
}
