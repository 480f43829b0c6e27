using Maillage.Kernel;
using Maillage.Rencontres.Events;

namespace Maillage.Rencontres;

public sealed partial class Rencontre
{
    public const int MotifMaxLength = 500;

    public DateTime? AnnuleeLe { get; private set; }
    public string? MotifAnnulation { get; private set; }
    public bool EstAnnulee => AnnuleeLe is not null;

    /// <summary>Nothing is prepared any more for a meeting that will not be.</summary>
    public void ExigerTenue()
    {
        if (EstAnnulee)
        {
            throw new BusinessRuleException("Cette rencontre est annulée : son bloc se lit, il ne s’écrit plus.");
        }
    }

    public void Annuler(string motif, DateTime now)
    {
        if (EstAnnulee)
        {
            throw new BusinessRuleException("Cette rencontre est déjà annulée.");
        }

        if (DebutUtc <= now)
        {
            throw new BusinessRuleException("Une rencontre commencée ne s’annule plus.");
        }

        AnnuleeLe = now;
        MotifAnnulation = motif.Trim();
        Sequence++;
        Raise(new RencontreAnnulee(Titre, MotifAnnulation));
    }
}
