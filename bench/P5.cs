using Maillage.Documents.Writing.Docx;
using Maillage.Documents.Writing.Pdf;
using Microsoft.Playwright;

namespace Maillage.Bench;

/// <summary>Minutes written as PDF/UA and DOCX, against a warm Chromium that prints the same page.</summary>
public sealed class P5 : Bar
{
    public override string What => "écriture du compte rendu";

    public override async Task<IReadOnlyList<Result>> MeasureAsync(Sites sites)
    {
        var site = await sites.DemoAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] }
        );
        var page = await browser.NewPageAsync();
        await page.GotoAsync(site.Address + site.Minutes);
        Task Print() =>
            page.PdfAsync(
                new()
                {
                    Tagged = true,
                    Outline = true,
                    Format = "A4",
                }
            );
        return
        [
            await CompareAsync("PDF/UA", () => PdfWriter.Write(site.Document), Print),
            await CompareAsync("DOCX", () => DocxWriter.Write(site.Document), Print),
        ];
    }

    private async Task<Result> CompareAsync(string format, Func<byte[]> write, Func<Task> print)
    {
        await Tool.WarmAsync(() => Task.FromResult(write()));
        var (ours, chromium) = await AlternateAsync(() => Tool.TimeAsync(() => Task.FromResult(write())), () => Tool.TimeAsync(print));
        return new Result(Name, $"{What} en {format}", $"{ours:0.0} ms", $"Chromium {chromium:0.0} ms", ours / chromium, 0.2);
    }
}
