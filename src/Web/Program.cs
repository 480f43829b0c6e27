using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Maillage.Kernel.Text;
using Maillage.Web.Commands;
using Maillage.Web.Hosting;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = French.Culture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = French.Culture;

DataFolder.CloseToOthers();
var root = new RootCommand("Maillage : l’espace de travail et la mémoire d’un réseau de cités éducatives.")
{
    ServirCommand.Create(),
    DemoCommand.Create(),
    LireCommand.Create(),
    ImporterCommand.Create(),
    GenererCommand.Create(),
    SauvegardeCommands.Sauvegarder(),
    SauvegardeCommands.Restaurer(),
    SauvegardeCommands.Verifier(),
    ReindexerCommand.Create(),
    VersionCommand.Create(),
};
root.Options.OfType<HelpOption>().Single().Description = "Affiche l’aide";
return await root.Parse(args).InvokeAsync();
