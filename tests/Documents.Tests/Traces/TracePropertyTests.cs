using Maillage.Documents.Traces;

namespace Maillage.Documents_Tests.Traces;

/// <summary>What holds for any text, tried on texts drawn at random (the seed is fixed: a failure comes back).</summary>
public sealed class TracePropertyTests
{
    private static readonly string[] Neutral =
    [
        "les enfants lisent",
        "un conte par semaine",
        "depuis 2019",
        "12 340 €",
        "l’atelier",
        "– à suivre",
        "en lien avec l’école",
    ];

    private static readonly string[] Traces =
    [
        "Mme Martin",
        "M. J. Dupont",
        "J. D.",
        "S. Marchadier",
        "Awa Sarr",
        "06 12 34 56 78",
        "+687 12 34 56",
        "awa.sarr@ville.example",
        "12 bis, rue des Lilas, 62000 Arras",
    ];

    [Fact]
    public void Finds_are_the_very_words_of_the_text_in_order_and_never_overlap()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var text = Noise(random);
            var end = 0;
            foreach (var trace in TraceFinder.Find(text))
            {
                trace.Start.ShouldBeGreaterThanOrEqualTo(end);
                text.Substring(trace.Start, trace.Text.Length).ShouldBe(trace.Text);
                end = trace.End;
            }
        }
    }

    [Fact]
    public void What_is_found_alone_is_found_among_other_words()
    {
        var random = new Random(11);
        for (var i = 0; i < 500; i++)
        {
            var trace = Traces[random.Next(Traces.Length)];
            var text = $"{Neutral[random.Next(Neutral.Length)]}, {trace}, {Neutral[random.Next(Neutral.Length)]}";

            TraceFinder.Find(text).Select(t => t.Text).ShouldContain(trace, text);
        }
    }

    [Fact]
    public void A_text_made_to_slow_the_search_down_is_read_at_once()
    {
        string[] hard =
        [
            new('A', 50_000),
            string.Concat(Enumerable.Repeat("A. ", 20_000)),
            string.Concat(Enumerable.Repeat("Da De ", 20_000)),
            string.Concat(Enumerable.Repeat("0 ", 20_000)),
            string.Concat(Enumerable.Repeat("a.", 20_000)) + "@",
            string.Concat(Enumerable.Repeat("1 rue ", 10_000)),
        ];

        foreach (var text in hard)
        {
            Should.NotThrow(() => TraceFinder.Find(text));
        }
    }

    [Fact]
    public void An_excerpt_holds_the_place_and_never_more_than_its_width_on_each_side()
    {
        var random = new Random(13);
        for (var i = 0; i < 2000; i++)
        {
            var text = Noise(random).Replace('\n', ' ').Replace('\r', ' ');
            var start = random.Next(text.Length);
            var length = random.Next(1, Math.Min(20, text.Length - start) + 1);

            var excerpt = Excerpt.Around(text, start, length);

            excerpt.Found.ShouldBe(text.Substring(start, length).ReplaceLineEndings(" "));
            (excerpt.Before.Length + excerpt.After.Length).ShouldBeLessThanOrEqualTo((Excerpt.Width * 2) + 4);
            text[..start].ReplaceLineEndings(" ").ShouldEndWith(excerpt.Before.TrimStart('…', ' '));
        }
    }

    private static string Noise(Random random)
    {
        var pieces = Enumerable
            .Range(0, random.Next(1, 12))
            .Select(_ =>
                random.Next(3) switch
                {
                    0 => Traces[random.Next(Traces.Length)],
                    1 => Neutral[random.Next(Neutral.Length)],
                    _ => new string([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => "AbZé.@ 0-’\u00A0\n+("[random.Next(14)])]),
                }
            );
        return string.Join(" ,.\n"[random.Next(4)], pieces);
    }
}
