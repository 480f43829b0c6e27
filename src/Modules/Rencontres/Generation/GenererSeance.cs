using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Reseaux.Generation;

namespace Maillage.Rencontres.Generation;

/// <summary>What a generated meeting left: who came, the weather, the notes.</summary>
public sealed class GenererSeance(AppDb db, HorlogeReglable horloge, Hasard hasard, Prose prose)
{
    // As many as can answer one question.
    private const int Repondants = 30;

    public void Tenir(Rencontre rencontre, ReseauGenere genere, IReadOnlyList<(Invitation Invitation, Personne Personne)> invitations)
    {
        horloge.Raconte = rencontre.DebutUtc;
        rencontre.OuvrirSeance(horloge.UtcNow());
        foreach (var (invitation, personne) in invitations)
        {
            db.Add(Presence.Noter(invitation, personne, Presence.EtatDe(invitation.Reponse) ?? EtatPresence.Absent));
        }

        db.Add(Presence.Animer(rencontre, genere.Animatrice, "Chargée de mission, animation du réseau"));
        Meteo(rencontre);
        Noter(rencontre, genere);
        rencontre.CloreSeance(rencontre.FinUtc);
    }

    private void Meteo(Rencontre rencontre)
    {
        var urne = Urne.Vide;
        foreach (var question in Enum.GetValues<QuestionMeteo>())
        {
            foreach (var temps in Enum.GetValues<Temps>())
            {
                urne.Glisser(question, temps, hasard.Entre(0, 2 * (int)temps));
            }
        }

        db.Add(Rencontres.Meteo.Raconter(rencontre, urne, Repondants, rencontre.FinUtc));
    }

    private void Noter(Rencontre rencontre, ReseauGenere genere)
    {
        Cite UneCite() => hasard.Un(genere.Cites).Cite;

        for (var n = hasard.Entre(1, 3); n > 0; n--)
        {
            var echange = Echange.Ouvrir(rencontre, hasard.Parfois(0.5) ? UneCite() : null, prose.Question());
            for (var reponses = hasard.Entre(1, 3); reponses > 0; reponses--)
            {
                echange.Repondre(prose.Actualite());
            }

            db.Add(echange);
        }

        db.AddRange(
            PointActualite.Noter(rencontre, NiveauActualite.Nationale, prose.Actualite()),
            PointActualite.Noter(rencontre, NiveauActualite.Regionale, prose.Actualite()),
            Presentation.Noter(rencontre, UneCite(), prose.Titre(), prose.Liste(2, 6)),
            Decision.Prendre(rencontre, prose.Decision(), "L’animation du réseau", rencontre.Jour.AddDays(30)),
            Besoin.Exprimer(rencontre, UneCite(), prose.Besoin()),
            ProchaineDate.Retenir(rencontre, rencontre.Jour.AddDays(30), "14 h à 16 h, à distance")
        );
    }
}
