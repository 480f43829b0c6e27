using Maillage.Kernel.Text;
using Maillage.Kernel.Time;

namespace Maillage.Rencontres.Redaction;

/// <summary>Which published version of the minutes is laid out, with its number and fingerprint.</summary>
/// <param name="Le">UTC.</param>
public sealed record Edition(int Numero, int Version, string Empreinte, DateTime Le, Variante Variante)
{
    public string EnClair => $"Version {Version}, publiée le {French.Date(Le.DayInParis())}";

    public string Pied =>
        $"Compte rendu {Numero} · version {Version} · {(Variante == Variante.Publique ? "publique" : "réseau")} · empreinte {Empreinte[..16]}";
}
