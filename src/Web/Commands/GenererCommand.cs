using System.CommandLine;
using Maillage.Reseaux.Demo;
using Maillage.Reseaux.Generation;

namespace Maillage.Web.Commands;

internal static class GenererCommand
{
    public static Command Create()
    {
        var size = new Option<string>("--taille")
        {
            Description = "demo (un réseau), national (18 réseaux, 10 ans) ou siecle (dix fois national)",
            Required = true,
        };
        size.AcceptOnlyFromAmong([.. Taille.Toutes.Select(t => t.Nom)]);
        var seed = new Option<int>("--graine") { Description = "La même graine donne les mêmes textes", DefaultValueFactory = _ => 1 };
        var data = CommonOptions.Data();
        var command = new Command("generer", "Remplit une base vide de données inventées, pour mesurer et essayer") { size, seed, data };
        command.SetAction(
            (parsed, token) =>
                CommonOptions.GuardAsync(async () =>
                {
                    var taille = Taille.Toutes.Single(t => t.Nom == parsed.GetRequiredValue(size));
                    await using var app = CommonOptions.Build(
                        parsed.GetValue(data),
                        configure: builder => Generation.AddServices(builder.Services, parsed.GetValue(seed))
                    );
                    using var held = await app.OpenInstallationAsync(token);
                    await Generation.RunAsync(app.Services, taille, Console.Error, token);
                    Console.WriteLine(
                        $"Comptes : {GenererReseaux.Courriel("administration", 0)}, puis animation.N et cpo.N pour chaque réseau."
                    );
                    Console.WriteLine($"Mot de passe : {ComptesDemo.MotDePasse}");
                    return 0;
                })
        );
        return command;
    }
}
