using System.Diagnostics;
using System.Text;

namespace Maillage.Documents.Reading;

/// <summary>The text of a PDF as laid out, by poppler's <c>pdftotext</c> in a process of its own, bounded in time and memory.</summary>
internal static class PdfText
{
    /// <summary>Pages are separated by form feeds.</summary>
    public static async Task<string> ExtractAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Path.GetTempPath(), $"maillage-{Guid.CreateVersion7():N}.pdf");
        try
        {
            await File.WriteAllBytesAsync(file, pdf, cancellationToken);
            return await RunAsync(file, cancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> RunAsync(string file, CancellationToken cancellationToken)
    {
        using var process = Start(file);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(DocumentLimits.MaxTime);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var text = await ReadAsync(process.StandardOutput, patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Check(process.ExitCode, await errors);
            return Pages(text) > DocumentLimits.MaxPages
                ? throw new UnreadableDocumentException($"Le document dépasse {DocumentLimits.MaxPages} pages : il n’a pas été lu.")
                : text;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableDocumentException("La lecture du PDF prend trop de temps : elle a été arrêtée.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Start(string file)
    {
        // One page more than the limit is enough to know that it is passed.
        var command =
            $"ulimit -v {DocumentLimits.MaxExtractorKilobytes}; exec pdftotext -layout -enc UTF-8 -l {DocumentLimits.MaxPages + 1} \"$0\" -";
        var start = new ProcessStartInfo("/bin/sh", ["-c", command, file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
        };
        return Process.Start(start) ?? throw new UnreadableDocumentException("Le lecteur de PDF n’a pas pu être lancé.");
    }

    private static async Task<string> ReadAsync(StreamReader output, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[32 * 1024];
        int read;
        while ((read = await output.ReadAsync(buffer, cancellationToken)) > 0)
        {
            text.Append(buffer, 0, read);
            if (text.Length > DocumentLimits.MaxCharacters)
            {
                throw new UnreadableDocumentException("Le document contient trop de texte : il n’a pas été lu.");
            }
        }

        return text.ToString();
    }

    private static int Pages(string text) => text.Count(c => c == '\f');

    private static void Check(int exitCode, string errors)
    {
        if (exitCode == 127)
        {
            throw new UnreadableDocumentException("Le lecteur de PDF n’est pas installé : il faut le paquet poppler-utils.");
        }

        if (errors.Contains("password", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableDocumentException("Ce PDF est protégé par un mot de passe : il n’a pas été lu.");
        }

        if (exitCode != 0)
        {
            throw SafeArchive.Damaged();
        }
    }
}
