using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Reseaux.Generation;

namespace Maillage.Rencontres.Generation;

/// <summary>The meetings of a generated network, spread over its years: prepared, held, their minutes published; the last one waits to be
/// read again, one is to come.</summary>
public sealed class GenererRencontres(
    AppDb db,
    AssemblerCompteRendu assembler,
    HorlogeReglable horloge,
    Hasard hasard,
    Prose prose,
    GenererSeance seance
)
{
    /// <param name="progres">Told the number of meetings written, now and then.</param>
    public async Task ExecuteAsync(Taille taille, ReseauGenere genere, Action<int> progres, CancellationToken cancellationToken)
    {
        horloge.Raconte = null;
        var aujourdHui = horloge.TodayInParis();
        var nombre = taille.Rencontres(genere.Cites.Count);
        var intervalle = taille.Annees * 365.25 / nombre;
        for (var rang = 0; rang < nombre; rang++)
        {
            var jour = aujourdHui.AddDays(-(int)Math.Ceiling((nombre - 1 - rang) * intervalle) + 14);
            await GenererAsync(genere, jour, rang + 1, aujourdHui, cancellationToken);
            if (rang % 10 == 9 || rang == nombre - 1)
            {
                progres(rang + 1);
            }
        }
    }

    private async Task GenererAsync(
        ReseauGenere genere,
        DateOnly jour,
        int numero,
        DateOnly aujourdHui,
        CancellationToken cancellationToken
    )
    {
        var titre = prose.Titre();
        horloge.Raconte = ParisTime.FromParis(jour.AddDays(-15), new TimeOnly(9, 0));
        var rencontre = Rencontre.Planifier(
            genere.Reseau,
            $"{Slugs.From(titre)}-{jour:yyyy-MM-dd}-{genere.Numero + 1}",
            new PlanRencontre
            {
                Titre = titre,
                Objectifs = prose.Actualite(),
                Jour = jour,
                HeureDebut = new TimeOnly(14, 0),
                HeureFin = new TimeOnly(16, 0),
                Lien = "https://visio.generation.example/reseau",
                Visibilite = hasard.Parfois(0.85) ? Visibilite.Public : Visibilite.Reseau,
            }
        );
        db.Add(rencontre);
        var invitations = Annoncer(rencontre, genere);
        if (jour < aujourdHui)
        {
            seance.Tenir(rencontre, genere, invitations);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (jour < aujourdHui)
        {
            await RedigerAsync(rencontre, numero, aPublier: jour < aujourdHui.AddDays(-30), cancellationToken);
        }

        db.ChangeTracker.Clear();
    }

    private List<(Invitation Invitation, Personne Personne)> Annoncer(Rencontre rencontre, ReseauGenere genere)
    {
        var now = horloge.UtcNow();
        List<(Invitation, Personne)> invitations = [];
        foreach (var generee in genere.Cites)
        {
            // Two of the team are asked; the bloc is written by the first.
            var equipe = generee.EquipeDu(rencontre.Jour).Take(2).ToList();
            foreach (var (personne, fonction) in equipe)
            {
                var invitation = Invitation.Adresser(rencontre, personne, fonction);
                if (hasard.Parfois(0.8))
                {
                    var reponse = hasard.Parfois(0.8) ? ReponseInvitation.ADistance : ReponseInvitation.Excuse;
                    invitation.Repondre(reponse, rencontre, now);
                }

                db.Add(invitation);
                invitations.Add((invitation, personne));
            }

            Ecrire(rencontre, generee.Cite, equipe[0].Personne, now);
        }

        rencontre.Annoncer(invitations.Count, now);
        db.AddRange(Enumerable.Range(0, 4).Select(i => PointOrdreDuJour.Inscrire(rencontre, i, prose.Titre(), 15 + (10 * i), null)));
        return invitations;
    }

    private void Ecrire(Rencontre rencontre, Cite cite, Personne auteur, DateTime now)
    {
        var bloc = Bloc.Ouvrir(rencontre, cite, null);
        db.AddRange(bloc, bloc.PremiereVersion(now));
        if (hasard.Parfois(0.75))
        {
            var texte = bloc.Texte with
            {
                PointsActualite = prose.Liste(1, 5),
                Questionnements = hasard.Parfois(0.4) ? prose.Question() : null,
                Besoins = hasard.Parfois(0.35) ? prose.Besoin() : null,
                ActionsAValoriser = hasard.Parfois(0.3) ? prose.Action() : null,
            };
            db.Add(bloc.Ecrire(texte, auteur.NomComplet, now.AddDays(5)));
        }
    }

    private async Task RedigerAsync(Rencontre rencontre, int numero, bool aPublier, CancellationToken cancellationToken)
    {
        var compteRendu = CompteRendu.Ouvrir(rencontre);
        db.Add(compteRendu);
        if (aPublier)
        {
            horloge.Raconte = rencontre.FinUtc.AddDays(9);
            var contenu = (await assembler.ExecuteAsync(rencontre)).EnJson();
            db.Add(compteRendu.Publier(numero, contenu, "Animation du réseau", horloge.UtcNow()));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
