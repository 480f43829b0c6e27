using Maillage.Kernel.Data;
using Maillage.Kernel.Security;
using Maillage.Memoire.Events;
using Maillage.Reseaux;

namespace Maillage.Memoire.Fiches;

/// <summary>Somebody asked to write a fiche, by a personal link: one person, one fiche, for a time.</summary>
public sealed class ContributeurFiche : Entity
{
    private static readonly TimeSpan DureeDuLien = TimeSpan.FromDays(60);

    private ContributeurFiche() { }

    public Guid FicheId { get; private init; }
    public Guid PersonneId { get; private init; }

    /// <summary>SHA-256 of the link's token. The token itself is only in the mail.</summary>
    public string? EmpreinteLien { get; private set; }
    public DateTime? LienExpireLe { get; private set; }
    public DateTime? LienRevoqueLe { get; private set; }

    public bool LienActif(DateTime now) => EmpreinteLien is not null && LienRevoqueLe is null && LienExpireLe > now;

    public static ContributeurFiche Inviter(FicheExperience fiche, Personne personne)
    {
        var contributeur = new ContributeurFiche { FicheId = fiche.Id, PersonneId = personne.Id };
        contributeur.Raise(new ContributeurInvite(personne.NomComplet, fiche.Titre));
        return contributeur;
    }

    /// <summary>A new link; the one before stops working.</summary>
    /// <returns>The token, to be put in a mail and forgotten.</returns>
    public string EmettreLien(DateTime now)
    {
        var jeton = Secrets.NewToken();
        (EmpreinteLien, LienExpireLe, LienRevoqueLe) = (Secrets.Fingerprint(jeton), now + DureeDuLien, null);
        Raise(new LienFicheEmis());
        return jeton;
    }

    public void RevoquerLien(DateTime now)
    {
        LienRevoqueLe = now;
        Raise(new LienFicheRevoque());
    }
}
