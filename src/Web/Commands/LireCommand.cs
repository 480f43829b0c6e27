using System.CommandLine;
using Maillage.Documents;
using Maillage.Documents.Lecture;

namespace Maillage.Web.Commands;

internal static class LireCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FICHIER") { Description = "Compte rendu à lire : .docx, .odt, .pdf ou .txt" };
        var json = new Option<bool>("--json") { Description = "Affiche la structure en JSON" };
        var command = new Command("lire", "Lit un compte rendu et affiche sa structure") { file, json };
        command.SetAction(
            (parsed, token) =>
                CommonOptions.GuardAsync(async () =>
                {
                    var lu = await ReadAsync(parsed.GetRequiredValue(file), token);
                    Console.WriteLine(parsed.GetValue(json) ? lu.ToJson() : Apercu.Of(lu));
                    return 0;
                })
        );
        return command;
    }

    private static async Task<CompteRenduLu> ReadAsync(FileInfo file, CancellationToken token)
    {
        if (!file.Exists)
        {
            throw new UnreadableDocumentException($"Le fichier « {file.Name} » n’existe pas.");
        }

        // Refused before it is loaded.
        if (file.Length > DocumentLimits.MaxBytes)
        {
            throw new UnreadableDocumentException("Le fichier dépasse 20 Mo : il n’a pas été lu.");
        }

        return await CompteRenduReader.ReadAsync(await File.ReadAllBytesAsync(file.FullName, token), file.Name, token);
    }
}
