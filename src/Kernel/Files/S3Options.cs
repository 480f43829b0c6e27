namespace Maillage.Kernel.Files;

/// <summary>A store that speaks the S3 protocol. Without an address, files are in the data folder.</summary>
public sealed class S3Options
{
    /// <summary>« https://s3.exemple.fr »</summary>
    public Uri? Adresse { get; set; }
    public string Seau { get; set; } = "maillage";
    public string Region { get; set; } = "us-east-1";
    public string Cle { get; set; } = "";
    public string Secret { get; set; } = "";
}
