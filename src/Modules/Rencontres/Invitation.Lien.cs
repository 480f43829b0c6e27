using Maillage.Rencontres.Events;
using Maillage.Reseaux.Liens;

namespace Maillage.Rencontres;

public sealed partial class Invitation
{
    /// <summary>One more link; those before go on working.</summary>
    /// <param name="jeton">To be put in a mail and forgotten.</param>
    public LienPersonnel EmettreLien(DateTime now, out string jeton)
    {
        Raise(new LienEmis());
        return LienPersonnel.Emettre(NatureLien.Invitation, Id, PersonneId, now, out jeton);
    }

    /// <param name="liens">All of this invitation.</param>
    public void FermerLiens(IEnumerable<LienPersonnel> liens, DateTime now)
    {
        foreach (var lien in liens)
        {
            lien.Fermer(MotifFermeture.Animation, now);
        }

        Raise(new LienRevoque());
    }
}
