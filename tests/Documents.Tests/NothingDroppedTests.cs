using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Maillage.Documents.Lecture;
using Maillage.Documents.Reading;

namespace Maillage.Documents_Tests;

/// <summary>What a file says comes out somewhere, judged against what pdftotext and the bytes say, not against our own reading of them.</summary>
public sealed class NothingDroppedTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "Corpus");

    public static TheoryData<string> Pdfs =>
        [.. Directory.EnumerateFiles(Folder, "*.pdf").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pdfs))]
    public async Task Every_word_that_pdftotext_finds_is_kept_or_shown(string name)
    {
        var file = Path.Combine(Folder, name);
        using var poppler = Process.Start(
            new ProcessStartInfo("pdftotext", ["-layout", "-enc", "UTF-8", file, "-"])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var words = Conservation.Words(await poppler.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).ToHashSet();

        var lu = await CompteRenduReader.ReadAsync(await File.ReadAllBytesAsync(file), name, TestContext.Current.CancellationToken);

        // The number of a page, and that of a point of the agenda, are places, not words.
        words.Where(w => w.Any(char.IsLetter)).Except(Conservation.Texts(lu).SelectMany(Conservation.Words)).ShouldBeEmpty();
    }

    [Fact]
    public void A_line_that_ends_several_pages_is_not_a_footer()
    {
        var blocks = LineReader.Read(
            "Conseil du 14 mai\nAchat de bancs\n9 votes pour\n\fPrêt de la salle\n9 votes pour\n\fFête du quartier\n7 votes pour\n",
            fromPages: true
        );

        string.Join('\n', blocks.Select(b => b.FullText)).Split("votes pour").Length.ShouldBe(4);
    }

    [Fact]
    public void A_header_and_a_footer_are_taken_out_of_the_text_and_shown_once()
    {
        var pages = Enumerable
            .Range(1, 4)
            .Select(p => $"Réseau d’Armor\n\nTexte {p} de la page.\n\nVersion de travail – page {p}\n")
            .ToList();

        var blocks = LineReader.Read(string.Join('\f', pages), fromPages: true, out var furniture);

        furniture.ShouldBe(["Réseau d’Armor", "Version de travail – page 1"]);
        blocks.Select(b => b.FullText).ShouldAllBe(t => t.StartsWith("Texte", StringComparison.Ordinal));
    }

    [Fact]
    public void The_number_of_a_page_goes_and_a_figure_at_its_foot_stays()
    {
        var read = LineReader.Read("Enfants suivis\n\n120\n\n1\n\fHeures données\n\n45\n\n2\n", fromPages: true);

        string.Join(' ', read.Select(b => b.FullText)).ShouldBe("Enfants suivis 120 Heures données 45");
    }

    [Fact]
    public void A_footer_waits_for_somebody_to_see_it()
    {
        var source = new SourceDocument("a.pdf", [new SourceBlock(SourceKind.Paragraph, "Bonjour à tous.")])
        {
            Furniture = ["Document de travail"],
        };

        CompteRenduReader.Read(source).SansPlace.ShouldContain("Document de travail");
    }

    [Theory]
    [InlineData("Ordre du jour :")]
    [InlineData("Mercredi 6 avril 2022, de 14 h à 16 h 30")]
    [InlineData("Étaient présent·e·s :")]
    public void A_label_or_a_date_that_was_understood_is_nobodys_work(string line) => Read(line).SansPlace.ShouldBeEmpty();

    [Theory]
    [InlineData("Excusés : (Yanis Bouchareb, coordinateur (Lens ; Awa Sarr,")]
    [InlineData("Prochaine rencontre : le 9 juin 2022, chez Awa Sarr, apportez un gâteau.")]
    public void What_no_part_took_waits_with_all_its_words(string line)
    {
        var lu = Read(line);

        // Whatever the reader understood of it, no word is only among the mentions.
        var seen = Conservation.Texts(lu).Except(lu.Mentions).Concat(lu.SansPlace).SelectMany(Conservation.Words).ToHashSet();
        Conservation
            .Words(line)
            .Where(w => w.Length > 4 && w is not "excusés" and not "prochaine" and not "rencontre")
            .ShouldAllBe(w => seen.Contains(w));
    }

    private static CompteRenduLu Read(string line) =>
        CompteRenduReader.Read(
            new SourceDocument("a.txt", LineReader.Read($"Compte rendu\n\n{line}\n\n- Le parc ouvre.\n", fromPages: false))
        );

    [Fact]
    public async Task An_old_french_file_is_windows_1252()
    {
        byte[] bytes =
        [
            .. "L"u8,
            0x92,
            .. "atelier "u8,
            0xAB,
            0x20,
            .. "c"u8,
            0x9C,
            .. "ur "u8,
            0xBB,
            .. " co"u8,
            0xFB,
            .. "te 300 "u8,
            0x80,
            0x20,
            0x96,
            .. " la suite"u8,
            0x85,
            0x81,
        ];

        var read = await DocumentReader.ReadAsync(bytes, "a.txt", TestContext.Current.CancellationToken);

        read.PlainText.ShouldBe("L’atelier « cœur » coûte 300 € – la suite…");
    }

    [Theory]
    [InlineData("Denain")]
    [InlineData("Dunkerque")]
    [InlineData("Desvres")]
    [InlineData("Dechy")]
    [InlineData("Le Havre")]
    [InlineData("Les Mureaux")]
    [InlineData("Lens")]
    [InlineData("La Rochelle")]
    [InlineData("Deauville")]
    [InlineData("Duclair")]
    [InlineData("Cergy")]
    public void A_cite_keeps_the_beginning_of_its_name(string cite)
    {
        foreach (var line in (string[])[$"{cite} : une classe passerelle ouvre.", $"Actualités de la cité éducative de {cite}"])
        {
            var text = $"Compte rendu du 12 mars 2024\n\nActualités des cités\n\n{line}\n\nLe parc ouvre en mai.\n";

            var lu = CompteRenduReader.Read(new SourceDocument("a.txt", LineReader.Read(text, fromPages: false)));

            lu.Blocs.ShouldHaveSingleItem().Cite.ShouldBe(cite, line);
        }
    }

    [Fact]
    public async Task Letters_and_accents_written_apart_read_as_one()
    {
        const string Text =
            "Compte rendu de la réunion du 10 décembre 2019, de 9 h 30 à 12 h\n\nPrésents : Hélène Dubé, Zoé Sarr\n\nDécision n° 1 : fêter l’été.\n";
        var apart = Text.Normalize(NormalizationForm.FormD);

        var lu = await CompteRenduReader.ReadAsync(Encoding.UTF8.GetBytes(apart), "a.txt", TestContext.Current.CancellationToken);
        var same = await CompteRenduReader.ReadAsync(Encoding.UTF8.GetBytes(Text), "a.txt", TestContext.Current.CancellationToken);

        lu.ToJson().ShouldBe(same.ToJson());
        lu.Date.ShouldBe(new DateOnly(2019, 12, 10));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
