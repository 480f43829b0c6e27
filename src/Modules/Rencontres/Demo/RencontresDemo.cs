using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Demo;

/// <summary>Two years of monthly meetings with their blocs, one held today, one to come whose blocs are half written.</summary>
public sealed class RencontresDemo(AppDb db, TimeProvider clock)
{
    private const int MoisPasses = 24;
    private readonly Random _hasard = new(2022);
    private List<Cite> _cites = [];
    private List<(Personne Personne, Fonction Fonction)> _equipe = [];

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var reseau = await db.Reseaux.SingleAsync(cancellationToken);
        _cites = await db.Cites.OrderBy(c => c.Nom).ToListAsync(cancellationToken);
        _equipe =
        [
            .. (
                await db.Fonctions.Join(db.Personnes, f => f.PersonneId, p => p.Id, (f, p) => new { p, f }).ToListAsync(cancellationToken)
            ).Select(x => (x.p, x.f)),
        ];
        var jour = clock.TodayInParis();
        for (var mois = MoisPasses; mois >= 1; mois--)
        {
            Seme(reseau, JourOuvre(jour.AddMonths(-mois)), TextesDemo.Titres[mois % TextesDemo.Titres.Length], 0.75, Modalite.Distanciel);
        }

        Seme(reseau, jour, "Rencontre du jour : ce qui tient après le label", 0.8, Modalite.Hybride);
        Seme(reseau, JourOuvre(jour.AddDays(21)), "Rencontre à venir : les familles, premières partenaires", 0.5, Modalite.Distanciel);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Seme(Reseau reseau, DateOnly jour, string titre, double ecrits, Modalite modalite)
    {
        var rencontre = Rencontre.Planifier(reseau, $"{Kernel.Text.Slugs.From(titre)}-{jour:yyyy-MM-dd}", Plan(titre, jour, modalite));
        // What is to come was announced ten days ago at the latest: nothing of the demonstration is written in the future.
        var veille = clock.TodayInParis().AddDays(-10);
        var annonce = ParisTime.FromParis(jour.AddDays(-15) < veille ? jour.AddDays(-15) : veille, new TimeOnly(9, 0));
        rencontre.Annoncer(_equipe.Count, annonce);
        db.Add(rencontre);
        db.AddRange(
            TextesDemo.Points.Select(
                (p, i) => PointOrdreDuJour.Inscrire(rencontre, i, p, 15 + (10 * (i % 3)), i == 3 ? Choisir(_cites).Nom : null)
            )
        );
        foreach (var (personne, fonction) in _equipe)
        {
            var invitation = Invitation.Adresser(rencontre, personne, fonction);
            if (_hasard.NextDouble() < ecrits)
            {
                invitation.Repondre(Reponse(rencontre), rencontre, annonce.AddDays(2));
            }

            db.Add(invitation);
        }

        foreach (var cite in _cites)
        {
            SemeBloc(rencontre, cite, annonce, _hasard.NextDouble() < ecrits);
        }
    }

    private void SemeBloc(Rencontre rencontre, Cite cite, DateTime annonce, bool ecrit)
    {
        var bloc = Bloc.Ouvrir(rencontre, cite, null);
        db.AddRange(bloc, bloc.PremiereVersion(annonce));
        var auteur = _equipe.FirstOrDefault(e => e.Fonction.CiteId == cite.Id).Personne;
        if (ecrit && auteur is not null)
        {
            var texte = bloc.Texte with
            {
                PointsActualite = string.Join('\n', Tirer(TextesDemo.Actualites, 1 + _hasard.Next(3))),
                Questionnements = Parfois(TextesDemo.Questions, 0.4),
                Besoins = Parfois(TextesDemo.Besoins, 0.35),
                ActionsAValoriser = Parfois(TextesDemo.Actions, 0.3),
            };
            db.Add(bloc.Ecrire(texte, auteur.NomComplet, annonce.AddDays(5)));
        }
    }

    private static PlanRencontre Plan(string titre, DateOnly jour, Modalite modalite) =>
        new()
        {
            Titre = titre,
            Objectifs = "Échanger entre professionnels de la coordination, partager ce qui marche et ce qui coince.",
            Jour = jour,
            HeureDebut = new TimeOnly(14, 0),
            HeureFin = new TimeOnly(16, 0),
            Modalite = modalite,
            Lieu = modalite == Modalite.Distanciel ? null : "Salle du centre de ressources",
            Lien = "https://visio.demo.example/reseau",
        };

    private ReponseInvitation Reponse(Rencontre rencontre) =>
        _hasard.NextDouble() < 0.2 ? ReponseInvitation.Excuse
        : rencontre.Modalite == Modalite.Hybride && _hasard.Next(2) == 0 ? ReponseInvitation.Present
        : ReponseInvitation.ADistance;

    // Meetings are held on a Thursday.
    private static DateOnly JourOuvre(DateOnly jour) => jour.AddDays(((int)DayOfWeek.Thursday - (int)jour.DayOfWeek + 7) % 7);

    private string? Parfois(string[] textes, double chance) => _hasard.NextDouble() < chance ? Choisir(textes) : null;

    private T Choisir<T>(IReadOnlyList<T> choix) => choix[_hasard.Next(choix.Count)];

    private IEnumerable<string> Tirer(string[] textes, int nombre) => textes.OrderBy(_ => _hasard.Next()).Take(nombre);
}
