using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Redaction;

/// <summary>Where a text belongs in the minutes.</summary>
public enum Destination
{
    PointsActualite = 1,
    PourRappel,
    Questionnements,
    Besoins,
    ActionsAValoriser,
    Fiche,
    Echange,
    Presentation,
    Decision,
    BesoinDit,
    ActualiteNationale,
    ActualiteRegionale,
    Objectifs,
    OrdreDuJour,
    Meteo,
    ProchaineDate,
    AClasser,
}

/// <summary>Puts a text in its place in the minutes: from the tray, from another section, from a document. The caller saves.</summary>
public sealed class ClasserTexte(AppDb db, TimeProvider clock)
{
    /// <param name="cite">Needed by the parts of a bloc; kept by exchanges, presentations and needs.</param>
    public async Task ExecuteAsync(Rencontre rencontre, string texte, Destination destination, Cite? cite, string auteur)
    {
        await db.ExigerModifiableAsync(rencontre);
        switch (destination)
        {
            case Destination.PointsActualite
            or Destination.PourRappel
            or Destination.Questionnements
            or Destination.Besoins
            or Destination.ActionsAValoriser
            or Destination.Fiche:
                await DansBlocAsync(rencontre, cite, destination.ToString(), texte, auteur);
                break;
            case Destination.Objectifs:
                rencontre.DireObjectifs(Ajouter(rencontre.Objectifs, texte));
                break;
            case Destination.Meteo:
                rencontre.DireMeteo(Ajouter(rencontre.MeteoEnMots, texte));
                break;
            case Destination.OrdreDuJour:
                db.Add(
                    PointOrdreDuJour.Inscrire(
                        rencontre,
                        await RangAsync(rencontre),
                        Borner(texte, PointOrdreDuJour.TitreMaxLength),
                        null,
                        null
                    )
                );
                break;
            default:
                db.Add(Creer(rencontre, texte, destination, cite));
                break;
        }
    }

    private static Entity Creer(Rencontre rencontre, string texte, Destination destination, Cite? cite)
    {
        switch (destination)
        {
            case Destination.Echange:
                var echange = Echange.Ouvrir(rencontre, cite, texte);
                echange.Corriger(texte);
                return echange;
            case Destination.Presentation:
                var presentation = Presentation.Noter(rencontre, cite, "", "");
                presentation.Corriger(texte);
                return presentation;
            case Destination.Decision:
                var decision = Decision.Prendre(rencontre, texte, null, null);
                decision.Corriger(texte);
                return decision;
            case Destination.ProchaineDate:
                return ProchaineDate.Lire(rencontre, texte);
            case Destination.BesoinDit:
                return Besoin.Exprimer(rencontre, cite, Borner(texte, Besoin.TexteMaxLength));
            case Destination.ActualiteNationale:
                return PointActualite.Noter(rencontre, NiveauActualite.Nationale, texte);
            case Destination.ActualiteRegionale:
                return PointActualite.Noter(rencontre, NiveauActualite.Regionale, texte);
            default:
                return Fragment.Garder(rencontre, texte);
        }
    }

    private async Task DansBlocAsync(Rencontre rencontre, Cite? cite, string partie, string texte, string auteur)
    {
        if (cite is null)
        {
            throw new BusinessRuleException("Choisissez la cité dont parle ce texte.", "Cite");
        }

        var bloc =
            db.Blocs.Local.FirstOrDefault(b => b.RencontreId == rencontre.Id && b.CiteId == cite.Id)
            ?? await db.Blocs.SingleOrDefaultAsync(b => b.RencontreId == rencontre.Id && b.CiteId == cite.Id);
        if (bloc is null)
        {
            bloc = Bloc.Archiver(rencontre, cite, []);
            db.AddRange(bloc, bloc.PremiereVersion(clock.UtcNow()));
        }

        if (partie == Bloc.PartieFiche)
        {
            bloc.CorrigerFiche(Ajouter(bloc.Fiche.Count == 0 ? null : Bloc.FicheEnTexte(bloc.Fiche), texte));
            return;
        }

        db.Add(bloc.Ecrire(bloc.Texte.Ajouter(partie, texte.Trim()), auteur, clock.UtcNow()));
    }

    private async Task<int> RangAsync(Rencontre rencontre) =>
        (await db.Points.Where(p => p.RencontreId == rencontre.Id).MaxAsync(p => (int?)p.Rang) ?? -1) + 1;

    private static string Ajouter(string? avant, string texte) => avant is null ? texte.Trim() : $"{avant}\n{texte.Trim()}";

    private static string Borner(string texte, int max) =>
        texte.Trim().Length <= max
            ? texte
            : throw new BusinessRuleException($"Ce texte dépasse {max} caractères : classez-le par morceaux.");
}
