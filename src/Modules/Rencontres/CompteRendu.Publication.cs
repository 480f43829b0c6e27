using Maillage.Kernel;
using Maillage.Rencontres.Events;

namespace Maillage.Rencontres;

public sealed partial class CompteRendu
{
    public const int MotifMaxLength = 500;

    /// <summary>The number of the last published version; 0 before the first.</summary>
    public int DerniereVersion { get; private set; }

    /// <summary>A published text is open again until the next version.</summary>
    public DateTime? CorrectionOuverteLe { get; private set; }
    public string? MotifCorrection { get; private set; }

    public bool EstPublie => DerniereVersion > 0;
    public bool EstModifiable => !EstPublie || CorrectionOuverteLe is not null;

    public void ExigerModifiable()
    {
        if (!EstModifiable)
        {
            throw new BusinessRuleException(
                "Le compte rendu est publié : il ne se modifie plus. Pour y revenir, l’animation ouvre une correction."
            );
        }
    }

    /// <summary>Locks what the minutes say today under the next version number.</summary>
    public VersionCompteRendu Publier(int numero, string contenu, string par, DateTime now)
    {
        ExigerModifiable();
        if (EstEnRelecture(now))
        {
            throw new BusinessRuleException("La relecture est encore ouverte : attendez sa fin, ou fermez-la.");
        }

        if (numero < 1)
        {
            throw new BusinessRuleException("Le numéro est un nombre entier à partir de 1.", nameof(Numero));
        }

        Numero = EstPublie ? Numero : numero;
        DerniereVersion++;
        var version = VersionCompteRendu.Figer(this, contenu, par, now);
        (CorrectionOuverteLe, MotifCorrection) = (null, null);
        Raise(new CompteRenduPublie(Numero!.Value, DerniereVersion));
        return version;
    }

    /// <summary>Opens the text again; the next publication is a new version that says what changed.</summary>
    public void OuvrirCorrection(string motif, DateTime now)
    {
        if (!EstPublie || CorrectionOuverteLe is not null)
        {
            throw new BusinessRuleException(
                EstPublie ? "Une correction est déjà ouverte." : "Ce compte rendu n’est pas encore publié : il se modifie librement."
            );
        }

        CorrectionOuverteLe = now;
        MotifCorrection = motif.Trim();
        Raise(new CorrectionOuverte(MotifCorrection));
    }
}
