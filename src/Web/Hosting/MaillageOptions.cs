using Maillage.Database;
using Maillage.Database.Backups;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Files;
using Maillage.Kernel.Retention;

namespace Maillage.Web.Hosting;

/// <summary>The settings of an installation, section « Maillage » (environment: <c>Maillage__Donnees</c>…).</summary>
public sealed partial class MaillageOptions
{
    /// <summary>Folder of the SQLite database and of the files.</summary>
    public string Donnees { get; set; } = "donnees";

    /// <summary>A PostgreSQL connection string; SQLite without it.</summary>
    public string? PostgreSql { get; set; }

    /// <summary>Address under which people reach the site.</summary>
    public string Adresse { get; set; } = "http://localhost:5080";

    /// <summary>Demonstration: mails are kept and read at /courriels, a banner says so.</summary>
    public bool Demonstration { get; set; }

    /// <summary>Whether this process runs the jobs; several may, or none of the web nodes.</summary>
    public bool Travaux { get; set; } = true;

    /// <summary>In days.</summary>
    public RetentionOptions Conservation { get; set; } = new();

    /// <summary>A file of 32 bytes in base64 that seals the keys kept in the database; in the data folder unless said otherwise.</summary>
    public string? FichierCle { get; set; }

    public string CleMaitresse => FichierCle ?? Path.Combine(Path.GetFullPath(Donnees), "cle-maitresse");

    /// <summary>Several nodes keep files on a store that they share.</summary>
    public S3Options S3 { get; set; } = new();

    public BackupOptions Sauvegardes { get; set; } = new();

    public EmailOptions Courriels { get; set; } = new();

    public DatabaseChoice Database => new(PostgreSql, Path.Combine(Path.GetFullPath(Donnees), "maillage.db"));

    /// <summary>Where given files are kept, beside the database and outside what the web serves.</summary>
    public string Fichiers => Path.Combine(Path.GetFullPath(Donnees), "fichiers");

    /// <summary>One JSON object a line, for what gathers the logs of several machines.</summary>
    public bool JournauxJson { get; set; }

    /// <summary>Where metrics and traces go (OTLP over http): the address of a collector. Nowhere without it.</summary>
    public string? Telemetrie { get; set; }

    public RequestLimitOptions Limites { get; set; } = new();
}
