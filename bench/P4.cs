using Maillage.Documents.Lecture;
using Maillage.Documents.Writing.Pdf;

namespace Maillage.Bench;

/// <summary>Minutes in PDF read to their structure, against the extraction of their text alone.</summary>
public sealed class P4 : Bar
{
    public override string What => "lecture d’un compte rendu en PDF";

    public override async Task<IReadOnlyList<Result>> MeasureAsync(Sites sites)
    {
        var site = await sites.DemoAsync();
        var pdf = PdfWriter.Write(site.Document);
        var file = Path.Combine(Directory.CreateTempSubdirectory("maillage-bench-").FullName, "compte-rendu.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        await Tool.WarmAsync(() => CompteRenduReader.ReadAsync(pdf, "compte-rendu.pdf"));
        var (ours, alone) = await AlternateAsync(
            () => Tool.TimeAsync(() => CompteRenduReader.ReadAsync(pdf, "compte-rendu.pdf")),
            () => Tool.TimeAsync(() => Tool.RunAsync("pdftotext", "-layout", "-enc", "UTF-8", file, "-")),
            rounds: 25
        );
        return [new Result(Name, What, $"{ours:0.0} ms", $"pdftotext {alone:0.0} ms", ours / alone, 2)];
    }
}
