using System.Text;
using Maillage.Documents_Tests.Writing;
using Maillage.Documents.Transcriptions;
using Maillage.Documents.Writing;
using Maillage.Documents.Writing.Pdf;

namespace Maillage.Documents_Tests;

public sealed class TranscriptReaderTests
{
    private static readonly string Oracle = Path.Combine(AppContext.BaseDirectory, "../../../../oracles/captions.mjs");

    [Fact]
    public async Task Webvtt_keeps_moments_and_voices_and_leaves_out_styles_notes_and_positions()
    {
        var passages = await ReadAsync(
            """
            WEBVTT - Webinaire du 7 mars

            STYLE
            ::cue { color: papayawhip }

            NOTE relu par l’animation

            intro
            00:01.500 --> 00:04.000 line:85% align:start
            <v Nadia Le Bihan>Bonjour <i>à tous</i> &amp; à toutes,</v>
            voici les <c.titre>Cordées</c>.

            01:02:03.000 --> 01:02:09.999
            Merci.
            """
        );

        passages
            .Select(p => (p.Start, p.Text))
            .ShouldBe([
                (TimeSpan.FromMilliseconds(1500), "Nadia Le Bihan : Bonjour à tous & à toutes, voici les Cordées."),
                (new TimeSpan(1, 2, 3), "Merci."),
            ]);
    }

    [Fact]
    public async Task Subrip_is_read_whatever_its_line_ends_even_where_a_blank_line_was_lost()
    {
        var passages = await ReadAsync(
            "\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}Première\r\n2\r\n00:00:03,250 --> 00:00:04,000\r\n<b>Seconde</b>\r\n\r\n"
        );

        passages.Select(p => (p.Start!.Value.TotalSeconds, p.Text)).ShouldBe([(1, "Première"), (3.25, "Seconde")]);
    }

    [Fact]
    public async Task Captions_that_roll_say_each_line_once()
    {
        var passages = await ReadAsync(
            """
            WEBVTT

            00:00.000 --> 00:02.000
            la rencontre commence

            00:02.000 --> 00:04.000
            la rencontre commence
            par un tour de table
            """
        );

        passages.Select(p => p.Text).ShouldBe(["la rencontre commence", "par un tour de table"]);
    }

    [Fact]
    public async Task A_transcript_with_moments_in_front_of_its_lines_keeps_them()
    {
        var passages = await ReadAsync(
            """
            [00:00:04] Nadia : Bonjour.
            La séance est ouverte.
            [00:12:31] Karim : Un vélo par collège.
            """
        );

        passages
            .Select(p => (p.Start, p.Text))
            .ShouldBe([
                (TimeSpan.FromSeconds(4), "Nadia : Bonjour. La séance est ouverte."),
                (new TimeSpan(0, 12, 31), "Karim : Un vélo par collège."),
            ]);
    }

    [Fact]
    public async Task Hours_of_a_programme_are_not_moments_of_a_recording()
    {
        var passages = await ReadAsync("9:00 Accueil des participants\n9:30 Tour d’écran\n12:00 Clôture\n");

        passages.ShouldHaveSingleItem().Start.ShouldBeNull();
        passages[0].Text.ShouldContain("9:30 Tour d’écran");
    }

    [Fact]
    public async Task Pages_of_a_pdf_are_numbered_as_a_reader_counts_them()
    {
        var filler = Enumerable
            .Range(0, 150)
            .Select(i => (Piece)new Paragraph($"Remplissage numéro {i} de la première page, assez long pour passer.", "Lead"));
        var pdf = PdfWriter.Write(
            SampleDocuments.Of([new Paragraph("Le vélo au début", "Lead"), .. filler, new Paragraph("La parentalité à la fin", "Lead")])
        );

        var passages = await TranscriptReader.ReadAsync(pdf, "guide.pdf");

        passages.Single(p => p.Text.Contains("vélo", StringComparison.Ordinal)).Page.ShouldBe(1);
        passages.Single(p => p.Text.Contains("parentalité", StringComparison.Ordinal)).Page.ShouldBe(passages.Count);
        passages.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Any_captions_are_read_as_another_library_reads_them()
    {
        foreach (var (seed, vtt) in Enumerable.Range(0, 6).Select(i => (i, i % 2 == 0)))
        {
            var file = Captions(new Random(seed), vtt);
            var theirs = await Tool.WithFileAsync("c.srt", Encoding.UTF8.GetBytes(file), p => Tool.RunAsync("node", Oracle, p));

            var ours = await ReadAsync(file);

            ours.Select(p => $"{{\"start\":{p.Start!.Value.TotalMilliseconds},\"text\":\"{p.Text}\"}}")
                .ShouldBe(theirs.TrimEnd().Split('\n'));
        }
    }

    private static string Captions(Random random, bool vtt)
    {
        var text = new StringBuilder(vtt ? "WEBVTT\n\n" : "");
        var now = TimeSpan.Zero;
        for (var i = 1; i <= 200; i++)
        {
            now += TimeSpan.FromMilliseconds(random.Next(1, 90_000));
            var end = now + TimeSpan.FromMilliseconds(random.Next(1, 5000));
            var said = Enumerable.Range(0, random.Next(1, 4)).Select(l => $"l’élève {i} a dit {random.Next(9)} fois « {l} »");
            text.Append(vtt ? "" : $"{i}\n").Append(Stamp(now, vtt)).Append(" --> ").Append(Stamp(end, vtt)).Append('\n');
            text.AppendJoin('\n', said).Append("\n\n");
        }

        return text.ToString();
    }

    private static string Stamp(TimeSpan t, bool vtt) => $"{(int)t.TotalHours:00}:{t:mm\\:ss}{(vtt ? '.' : ',')}{t.Milliseconds:000}";

    private static Task<IReadOnlyList<TranscriptPassage>> ReadAsync(string text) =>
        TranscriptReader.ReadAsync(Encoding.UTF8.GetBytes(text), "webinaire.txt");
}
