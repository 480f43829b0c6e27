using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Demo;

/// <summary>What was said at the past meetings, and their minutes: published, but for the last, which waits to be read again.</summary>
public sealed class ComptesRendusDemo(AppDb db, AssemblerCompteRendu assembler, TimeProvider clock)
{
    private const int Repondants = 16;
    private readonly Random _hasard = new(2023);

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var aujourdHui = clock.TodayInParis();
        var passees = await db.Rencontres.Where(r => r.Jour < aujourdHui).OrderBy(r => r.Jour).ToListAsync(cancellationToken);
        foreach (var (rencontre, rang) in passees.Select((r, i) => (r, i)))
        {
            var suivante = rang + 1 < passees.Count ? passees[rang + 1].Jour : aujourdHui;
            await TenirAsync(rencontre, suivante);
            await db.SaveChangesAsync(cancellationToken);
            await RedigerAsync(rencontre, rang + 1, estDerniere: rang == passees.Count - 1);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task TenirAsync(Rencontre rencontre, DateOnly suivante)
    {
        rencontre.OuvrirSeance(rencontre.DebutUtc);
        var invites = await db
            .Invitations.Where(i => i.RencontreId == rencontre.Id)
            .Join(db.Personnes, i => i.PersonneId, p => p.Id, (i, p) => new { i, p })
            .ToListAsync();
        var animatrice = await db
            .Roles.Where(r => r.Nature == NatureRole.Animateur)
            .Join(db.Personnes, r => r.PersonneId, p => p.Id, (r, p) => p)
            .FirstAsync();
        db.AddRange(
            invites
                .Where(x => x.p.Id != animatrice.Id)
                .Select(x => Presence.Noter(x.i, x.p, Presence.EtatDe(x.i.Reponse) ?? EtatPresence.Absent))
                .Cast<object>()
        );
        db.Add(Presence.Animer(rencontre, animatrice, "Chargée de mission, animation du réseau"));
        SemeMeteo(rencontre);
        SemeNotes(rencontre, await db.Cites.OrderBy(c => c.Nom).ToListAsync());
        db.Add(ProchaineDate.Retenir(rencontre, suivante, "14 h à 16 h, à distance"));
        rencontre.CloreSeance(rencontre.FinUtc);
    }

    private void SemeMeteo(Rencontre rencontre)
    {
        var urne = Urne.Vide;
        foreach (var question in Enum.GetValues<QuestionMeteo>())
        {
            foreach (var temps in Enum.GetValues<Temps>())
            {
                urne.Glisser(question, temps, _hasard.Next(1 + (int)temps));
            }
        }

        db.Add(Meteo.Raconter(rencontre, urne, Repondants, rencontre.FinUtc));
    }

    private void SemeNotes(Rencontre rencontre, List<Cite> cites)
    {
        db.Add(PointActualite.Noter(rencontre, NiveauActualite.Nationale, Choisir(TextesDemo.Nationales)));
        db.Add(PointActualite.Noter(rencontre, NiveauActualite.Regionale, Choisir(TextesDemo.Regionales)));
        var (question, reponses) = Choisir(TextesDemo.Echanges);
        var echange = Echange.Ouvrir(rencontre, null, question);
        foreach (var reponse in reponses)
        {
            echange.Repondre(reponse);
        }

        var (titre, texte) = Choisir(TextesDemo.Presentations);
        var (decision, qui) = Choisir(TextesDemo.Decisions);
        var echeance = _hasard.Next(2) == 0 ? rencontre.Jour.AddDays(30) : (DateOnly?)null;
        db.AddRange(
            echange,
            Presentation.Noter(rencontre, Choisir(cites), titre, texte),
            Decision.Prendre(rencontre, decision, qui, echeance),
            Besoin.Exprimer(rencontre, Choisir(cites), Choisir(TextesDemo.Besoins))
        );
    }

    private async Task RedigerAsync(Rencontre rencontre, int numero, bool estDerniere)
    {
        var compteRendu = CompteRendu.Ouvrir(rencontre);
        db.Add(compteRendu);
        if (estDerniere)
        {
            db.Add(Fragment.Garder(rencontre, "Penser à inviter la mission locale à la prochaine rencontre."));
            return;
        }

        var contenu = (await assembler.ExecuteAsync(rencontre)).EnJson();
        db.Add(compteRendu.Publier(numero, contenu, "Animation du réseau", rencontre.FinUtc.AddDays(9)));
    }

    private T Choisir<T>(IReadOnlyList<T> choix) => choix[_hasard.Next(choix.Count)];
}
