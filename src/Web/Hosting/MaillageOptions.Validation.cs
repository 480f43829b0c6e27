using Maillage.Kernel;
using Maillage.Kernel.Emails;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Maillage.Web.Hosting;

public sealed partial class MaillageOptions
{
    /// <exception cref="BusinessRuleException">A setting is unknown, cannot be read, or cannot be right; the sentence names it.</exception>
    public static MaillageOptions From(IConfiguration configuration)
    {
        var options = Bind(configuration.GetSection("Maillage"));
        options.Courriels.KeepOnly |= options.Demonstration;
        options.Validate();
        return options;
    }

    private static MaillageOptions Bind(IConfigurationSection section)
    {
        try
        {
            return section.Get<MaillageOptions>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new MaillageOptions();
        }
        catch (InvalidOperationException e)
        {
            throw new BusinessRuleException(
                $"La configuration n’est pas comprise, section « Maillage » : {(e.InnerException ?? e).Message}"
            );
        }
    }

    private void Validate()
    {
        Require(
            Uri.TryCreate(Adresse, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.AbsolutePath == "/",
            nameof(Adresse),
            "l’adresse du site, sans chemin, par exemple https://maillage.exemple.fr"
        );
        ValidateMail();
        Require(Sauvegardes.Garder > 0, "Sauvegardes:Garder", "un nombre de sauvegardes, au moins 1");
        Require(Conservation is { Travaux: > 0, Courriels: > 0, Journal: > 0 }, "Conservation", "des nombres de jours, au moins 1");
        Require(S3.Adresse is null || (S3.Cle.Length > 0 && S3.Secret.Length > 0), "S3", "une clé (S3:Cle) et un secret (S3:Secret)");
        Require(Limites is { Connexion: > 0, Courriel: > 0, Message: > 0 }, "Limites", "des nombres de formulaires, au moins 1");
        Require(
            Telemetrie is null || (Uri.TryCreate(Telemetrie, UriKind.Absolute, out var collector) && collector.Scheme is "http" or "https"),
            nameof(Telemetrie),
            "l’adresse d’un collecteur OpenTelemetry, par exemple http://127.0.0.1:4318"
        );
        Require(IsConnectionString(PostgreSql), nameof(PostgreSql), "une chaîne de connexion, par exemple Host=…;Database=…;Username=…");
    }

    private void ValidateMail()
    {
        Require(EmailAddress.IsOne(Courriels.FromAddress), "Courriels:FromAddress", "une seule adresse électronique, sans nom");
        Require(Courriels.Port is > 0 and < 65536, "Courriels:Port", "un port, de 1 à 65535");
        Require(Courriels.TimeoutSeconds is > 0 and <= 300, "Courriels:TimeoutSeconds", "des secondes, de 1 à 300");
        Require(Courriels.User is null || Courriels.Password is not null, "Courriels:Password", "le mot de passe de Courriels:User");
        Require(IsFile(Courriels.CertificateFile), "Courriels:CertificateFile", "un fichier PEM qui existe");
        Require(IsFile(Courriels.DkimKeyFile), "Courriels:DkimKeyFile", "un fichier PEM qui existe");
        Require(
            Courriels.DkimKeyFile is null == Courriels.DkimSelector is null,
            "Courriels:DkimSelector",
            "le sélecteur de la clé Courriels:DkimKeyFile, et l’un ne va pas sans l’autre"
        );
    }

    private static bool IsFile(string? path) => path is null || File.Exists(path);

    private static bool IsConnectionString(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) || new NpgsqlConnectionStringBuilder(text).Host is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Require(bool right, string setting, string expected)
    {
        if (!right)
        {
            throw new BusinessRuleException($"Le réglage « Maillage:{setting} » n’est pas bon : il y faut {expected}.");
        }
    }
}
