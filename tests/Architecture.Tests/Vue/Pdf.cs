using System.Diagnostics;

namespace Maillage.Architecture_Tests.Vue;

/// <summary>What a PDF says, read by a program that nobody here wrote.</summary>
internal static class Pdf
{
    public static async Task<string> ReadAsync(byte[] content)
    {
        var start = new ProcessStartInfo("pdftotext")
        {
            ArgumentList = { "-raw", "-", "-" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(content);
        process.StandardInput.Close();
        return await output;
    }
}
