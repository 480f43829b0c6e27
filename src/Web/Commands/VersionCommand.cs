using System.CommandLine;
using System.Reflection;

namespace Maillage.Web.Commands;

internal static class VersionCommand
{
    public static Command Create()
    {
        var command = new Command("version", "Affiche la version");
        command.SetAction(_ => Console.WriteLine($"Maillage {Text}"));
        return command;
    }

    private static string Text =>
        typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
