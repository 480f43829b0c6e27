using System.Text;
using Maillage.Kernel;

namespace Maillage.Web.Hosting;

/// <summary>The settings of the machine for a command, those that systemd gives to the service: a variable names the file
/// (<c>MAILLAGE_REGLAGES</c>), the program reads it.</summary>
internal static class SettingsFile
{
    private const string Variable = "MAILLAGE_REGLAGES";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="BusinessRuleException">It is there, and cannot be read.</exception>
    public static void Load()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } path)
        {
            return;
        }

        foreach (var (name, value) in EnvironmentFile.Parse(Read(path)))
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    private static string Read(string path)
    {
        try
        {
            return Strict.GetString(File.ReadAllBytes(path));
        }
        catch (UnauthorizedAccessException)
        {
            throw new BusinessRuleException(
                $"Les réglages « {path} » ne sont pas lisibles par l’utilisateur « {Environment.UserName} » : lancez la commande avec sudo."
            );
        }
        catch (DecoderFallbackException)
        {
            throw new BusinessRuleException($"Les réglages « {path} » ne sont pas en UTF-8 : enregistrez le fichier dans ce codage.");
        }
        catch (IOException)
        {
            throw new BusinessRuleException($"Les réglages « {path} » ne se lisent pas, ou n’existent pas.");
        }
    }
}
