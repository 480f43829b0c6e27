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
}
