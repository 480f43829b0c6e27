using System.Security.Cryptography;
using System.Text;
using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;

namespace Maillage.Rencontres;

/// <summary>The minutes as they were published once: their content, its fingerprint, who and when. Never changed.</summary>
public sealed class VersionCompteRendu : Entity
{
    private VersionCompteRendu() { }

    public Guid CompteRenduId { get; private init; }
    public int Rang { get; private init; }

    /// <summary>JSON of <see cref="Contenu.ContenuCompteRendu"/>.</summary>
    public string Contenu { get; private init; } = "";

    /// <summary>SHA-256 of the content in UTF-8, hexadecimal.</summary>
    public string Empreinte { get; private init; } = "";

    /// <summary>Why the text was opened again; null for the first version.</summary>
    public string? Motif { get; private init; }
    public string PublieePar { get; private init; } = "";
    public DateTime PublieeLe { get; private init; }

    internal static VersionCompteRendu Figer(CompteRendu compteRendu, string contenu, string par, DateTime now)
    {
        var version = new VersionCompteRendu
        {
            CompteRenduId = compteRendu.Id,
            Rang = compteRendu.DerniereVersion,
            Contenu = contenu,
            Empreinte = Calculer(contenu),
            Motif = compteRendu.MotifCorrection,
            PublieePar = par,
            PublieeLe = now,
        };
        version.Raise(new VersionPubliee(version.Empreinte));
        return version;
    }

    /// <summary>The stored content is still the one that was published.</summary>
    public bool EstIntacte => Calculer(Contenu) == Empreinte;

    private static string Calculer(string contenu) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(contenu)));
}
