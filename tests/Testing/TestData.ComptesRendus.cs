using Maillage.Kernel.Data;
using Maillage.Rencontres;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Testing;

/// <summary>A meeting that was held: who came, what was written and said.</summary>
/// <param name="Nommee">Came, and agrees to be named in public.</param>
/// <param name="Discret">Came, and did not agree.</param>
/// <param name="Absente">Was invited and did not come.</param>
public sealed record RencontreTenue(Rencontre Rencontre, Cite Cite, Personne Nommee, Personne Discret, Personne Absente)
{
    public string Adresse => $"/rencontres/{Rencontre.Slug}";
}

public sealed partial class TestData
{
    private const string DitArras = "Le forum a réuni douze entreprises, dit Karim Dubreuil.";
    private const string QuestionPosee = "Qui relit les bilans ?";

    /// <summary>Held on the day of the test, closed, its minutes in draft. One bloc, one exchange, one decision.</summary>
    public async Task<RencontreTenue> CreateRencontreTenueAsync(
        string pointsActualite = DitArras,
        Visibilite visibilite = Visibilite.Public,
        string question = QuestionPosee
    )
    {
        var reseau = await CreateReseauAsync();
        var cite = await CreateCiteAsync(reseau, "Arras");
        var nommee = await CreateMembreAsync(reseau, cite, "Nadia", "Le Bihan", nomPublic: true);
        var discret = await CreateMembreAsync(reseau, cite, "Karim", "Dubreuil", "Chef de projet");
        var absente = await CreateMembreAsync(reseau, cite, "Odile", "Fournier");
        var rencontre = await CreateRencontreAsync(reseau, visibilite: visibilite);
        await AnnounceAsync(rencontre, nommee, discret, absente);
        await app.InScopeAsync(async db =>
        {
            var tenue = await db.Rencontres.SingleAsync(r => r.Id == rencontre.Id);
            var invitations = await db.Invitations.Where(i => i.RencontreId == tenue.Id).ToDictionaryAsync(i => i.PersonneId);
            tenue.OuvrirSeance(tenue.DebutUtc);
            db.AddRange(
                Presence.Noter(invitations[nommee.Id], nommee, EtatPresence.Present),
                Presence.Noter(invitations[discret.Id], discret, EtatPresence.ADistance),
                Presence.Noter(invitations[absente.Id], absente, EtatPresence.Absent)
            );
            var bloc = await db.Blocs.SingleAsync(b => b.RencontreId == tenue.Id);
            var texte = new TexteBloc { PourRappel = "Vague 2.", PointsActualite = pointsActualite };
            db.Add(bloc.Ecrire(texte, nommee.NomComplet, tenue.DebutUtc));
            var echange = Echange.Ouvrir(tenue, null, question);
            echange.Repondre("Un binôme.");
            db.AddRange(echange, Decision.Prendre(tenue, "Écrire un guide", "M. Dubreuil", null), CompteRendu.Ouvrir(tenue));
            tenue.CloreSeance(tenue.FinUtc);
            await db.SaveChangesAsync();
        });
        return new RencontreTenue(rencontre, cite, nommee, discret, absente);
    }

    /// <summary>The same with its minutes published, version 1.</summary>
    public async Task<RencontreTenue> CreateCompteRenduPublieAsync(
        int numero = 1,
        Visibilite visibilite = Visibilite.Public,
        string pointsActualite = DitArras,
        string question = QuestionPosee
    )
    {
        var tenue = await CreateRencontreTenueAsync(pointsActualite, visibilite, question);
        await using var scope = app.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var rencontre = await db.Rencontres.SingleAsync(r => r.Id == tenue.Rencontre.Id);
        var compteRendu = await db.ComptesRendus.SingleAsync(c => c.RencontreId == rencontre.Id);
        await scope.ServiceProvider.GetRequiredService<PublierCompteRendu>().ExecuteAsync(rencontre, compteRendu, numero, "Inès Ducrocq");
        return tenue;
    }

    /// <summary>Signed in as somebody who runs the network of this meeting.</summary>
    public async Task<Visitor> SignInAsAnimatorAsync(Rencontre rencontre)
    {
        var reseau = await app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == rencontre.ReseauId));
        return await SignInAsync(await CreateRoleAsync(reseau, NatureRole.Animateur));
    }
}
