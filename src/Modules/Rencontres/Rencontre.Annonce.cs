using Maillage.Kernel;
using Maillage.Rencontres.Events;
using Maillage.Reseaux;

namespace Maillage.Rencontres;

public sealed partial class Rencontre
{
    /// <summary>The public sees what was announced and is public; members what was announced in their network; animators all of theirs.</summary>
    public static RegleDeVue<Rencontre> Regle { get; } =
        new()
        {
            Reseau = r => r.ReseauId,
            Publiee = r => r.AnnonceeLe != null,
            Visibilite = r => r.Visibilite,
        };

    /// <summary>Personal links go on working this long after the meeting, for corrections.</summary>
    public static readonly TimeSpan DureeDesLiens = TimeSpan.FromDays(60);

    public DateTime? AnnonceeLe { get; private set; }

    /// <summary>Counts the changes sent to calendars (RFC 5545, SEQUENCE).</summary>
    public int Sequence { get; private set; }

    public bool EstAnnoncee => AnnonceeLe is not null;

    /// <summary>Makes the meeting known; a second announcement only adds people.</summary>
    public void Annoncer(int invites, DateTime now)
    {
        if (EstAnnulee)
        {
            throw new BusinessRuleException("Cette rencontre est annulée : elle ne s’annonce plus.");
        }

        if (invites == 0 && !EstAnnoncee)
        {
            throw new BusinessRuleException("Choisissez au moins une personne à inviter.");
        }

        AnnonceeLe ??= now;
        Raise(new RencontreAnnoncee(Titre, invites));
    }
}
