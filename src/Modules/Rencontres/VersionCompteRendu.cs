using System.Security.Cryptography;
using System.Text;
using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;

namespace Maillage.Rencontres;

/// <summary>The minutes as they were published once: their content, its fingerprint, who and when. Changed by nothing, but to take out the
/// name of a person who left.</summary>
public sealed class VersionCompteRendu : Entity
{
    private VersionCompteRendu() { }

    public Guid CompteRenduId { get; private init; }
    public int Rang { get; private init; }

    /// <summary>JSON of <see cref="Contenu.ContenuCompteRendu"/>.</summary>
    public string Contenu { get; private set; } = "";

    /// <summary>SHA-256 of the content in UTF-8, hexadecimal.</summary>
    public string Empreinte { get; private set; } = "";

    /// <summary>Why the text was opened again; null for the first version.</summary>
    public string? Motif { get; private set; }
    public string PublieePar { get; private set; } = "";
    public DateTime PublieeLe { get; private init; }
    public DateTime? NomsEffacesLe { get; private set; }

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

    /// <summary>The same minutes without a name, under a new fingerprint. A text that was no longer the published one still says so.</summary>
    /// <param name="taire">Given the name of a column and its value, says the new one.</param>
    internal void EffacerNoms(Func<string, string, string> taire, DateTime now)
    {
        var (avant, intacte) = (Empreinte, EstIntacte);
        (Contenu, PublieePar) = (taire("contenu", Contenu), taire("publiee_par", PublieePar));
        Motif = Motif is null ? null : taire("motif", Motif);
        if (intacte)
        {
            Empreinte = Calculer(Contenu);
        }

        NomsEffacesLe = Empreinte == avant && intacte ? NomsEffacesLe : now;
        Raise(new NomsEffaces(avant, Empreinte));
    }

    /// <summary>The stored content is still the one that was published.</summary>
    public bool EstIntacte => Calculer(Contenu) == Empreinte;

    private static string Calculer(string contenu) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(contenu)));
}
