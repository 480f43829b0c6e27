using Maillage.Kernel.Text;
using Maillage.Kernel.Time;

namespace Maillage.Rencontres.Redaction;

/// <summary>Which state of the minutes is laid out: a draft, or a published version with its number and fingerprint.</summary>
/// <param name="Le">UTC.</param>
public sealed record Edition(int? Numero, int? Version, string? Empreinte, DateTime Le, Variante Variante)
{
    public string EnClair =>
        Version is { } version
            ? $"Version {version}, publiée le {French.Date(DateOnly.FromDateTime(Le.ToParis()))}"
            : "Brouillon, pas encore publié";

    public string Pied =>
        string.Join(
            " · ",
            new[]
            {
                Numero is { } numero ? $"Compte rendu {numero}" : "Compte rendu",
                Version is { } version ? $"version {version}" : "brouillon",
                Variante == Variante.Publique ? "publique" : "réseau",
                Empreinte is null ? null : $"empreinte {Empreinte[..16]}",
            }.OfType<string>()
        );
}
