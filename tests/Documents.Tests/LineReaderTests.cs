using Maillage.Documents.Reading;

namespace Maillage.Documents_Tests;

public sealed class LineReaderTests
{
    [Fact]
    public void A_title_in_capitals_broken_after_a_small_word_goes_on()
    {
        var blocks = LineReader.Read(
            """
              •   Actualités de la cité éducative de la COMMUNAUTÉ URBAINE DE
                  DUNKERQUE

              Pour rappel : cité portée à l’échelle de la communauté urbaine, sur
              quatre quartiers et trois villes du littoral, depuis l’automne.
            """,
            fromPages: true
        );

        blocks[0].Text.ShouldBe("Actualités de la cité éducative de la COMMUNAUTÉ URBAINE DE DUNKERQUE");
    }

    [Fact]
    public void Bullets_drawn_with_an_office_font_are_bullets()
    {
        var blocks = LineReader.Read("Actualités :\n   \uF0B7 Ouverture du tiers-lieu.\n   \uF0B7 Recherche d’un modèle.", fromPages: true);

        blocks.Select(b => b.Kind).ShouldBe([SourceKind.Paragraph, SourceKind.ListItem, SourceKind.ListItem]);
        blocks[2].Text.ShouldBe("Recherche d’un modèle.");
    }

    [Fact]
    public void What_every_page_repeats_is_left_out_and_blocks_know_their_page()
    {
        var blocks = LineReader.Read("Réseau CPO\n\nPremier sujet\n\n1 / 2\n\fRéseau CPO\n\nSecond sujet\n\n2 / 2\n\f", fromPages: true);

        blocks.Select(b => (b.Text, b.Page)).ShouldBe([("Premier sujet", 1), ("Second sujet", 2)]);
    }
}
