using Maillage.Kernel.Data;
using Maillage.Memoire.Events;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;

namespace Maillage.Memoire.Fiches;

/// <summary>Somebody asked to write a fiche, by a personal link: one person, one fiche, for a time.</summary>
public sealed class ContributeurFiche : Entity
{
    private static readonly TimeSpan DureeDuLien = TimeSpan.FromDays(60);

    private ContributeurFiche() { }

    public Guid FicheId { get; private init; }
    public Guid PersonneId { get; private init; }

    public static ContributeurFiche Inviter(FicheExperience fiche, Personne personne)
    {
        var contributeur = new ContributeurFiche { FicheId = fiche.Id, PersonneId = personne.Id };
        contributeur.Raise(new ContributeurInvite(personne.NomComplet, fiche.Titre));
        return contributeur;
    }

    /// <summary>One more link; those before go on working.</summary>
    /// <param name="jeton">To be put in a mail and forgotten.</param>
    public LienPersonnel EmettreLien(DateTime now, out string jeton)
    {
        Raise(new LienFicheEmis());
        return LienPersonnel.Emettre(NatureLien.Contribution, Id, PersonneId, now, out jeton, now + DureeDuLien);
    }

    /// <param name="liens">All of this contributor.</param>
    public void FermerLiens(IEnumerable<LienPersonnel> liens, DateTime now)
    {
        foreach (var lien in liens)
        {
            lien.Fermer(MotifFermeture.Animation, now);
        }

        Raise(new LienFicheRevoque());
    }
}
