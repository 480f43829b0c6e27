using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Memoire.Events;

namespace Maillage.Memoire.Fiches;

public enum ReponseConsentement
{
    Demande = 1,
    Accorde = 2,
    Refuse = 3,
}

/// <summary>Whether somebody named in a fiche agrees to it: asked, given, refused or taken back. A name refused is never shown to
/// readers, whatever the texts say.</summary>
public sealed class ConsentementFiche : Entity
{
    public const int NomMaxLength = 160;

    private ConsentementFiche() { }

    public Guid FicheId { get; private init; }

    /// <summary>As the texts write it.</summary>
    public string Nom { get; private init; } = "";

    /// <summary>« une maman de l’école », said in place of a name refused.</summary>
    public string Qualite { get; private set; } = "";
    public ReponseConsentement Reponse { get; private set; }

    /// <summary>How it was given: « au téléphone », « par écrit, le 4 mai ».</summary>
    public string? Moyen { get; private set; }
    public string NotePar { get; private set; } = "";
    public DateTime NoteLe { get; private set; }

    public static ConsentementFiche Noter(FicheExperience fiche, string nom, AccordDonne accord, string par, DateTime now)
    {
        var consentement = new ConsentementFiche { FicheId = fiche.Id, Nom = nom.Trim() };
        consentement.Changer(accord, par, now);
        return consentement;
    }

    public void Changer(AccordDonne accord, string par, DateTime now)
    {
        if (accord.Reponse == ReponseConsentement.Accorde && string.IsNullOrWhiteSpace(accord.Moyen))
        {
            throw new BusinessRuleException("Dites comment l’accord a été donné : « par écrit, le 4 mai ».", nameof(Moyen));
        }

        (Reponse, Qualite) = (accord.Reponse, accord.Qualite.Trim());
        Moyen = string.IsNullOrWhiteSpace(accord.Moyen) ? null : accord.Moyen.Trim();
        (NotePar, NoteLe) = (par, now);
        Raise(new ConsentementNote(Reponse));
    }
}

public sealed record AccordDonne(ReponseConsentement Reponse, string Qualite, string? Moyen);
