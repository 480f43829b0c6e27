using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Redaction;

/// <summary>Gathers the minutes of a meeting from what each person wrote once: agenda, attendance, weather, blocs, notes.</summary>
public sealed class AssemblerCompteRendu(AppDb db)
{
    public async Task<ContenuCompteRendu> ExecuteAsync(Rencontre rencontre)
    {
        var reseau = await db.Reseaux.AsNoTracking().SingleAsync(r => r.Id == rencontre.ReseauId);
        var cites = await db.Cites.AsNoTracking().Where(c => c.ReseauId == rencontre.ReseauId).ToDictionaryAsync(c => c.Id);
        string? Nom(Guid? citeId) => citeId is { } id ? cites.GetValueOrDefault(id)?.Nom : null;

        var presences = await De<Presence>(rencontre).ToListAsync();
        var meteo = await De<Meteo>(rencontre).SingleOrDefaultAsync();
        var actualites = await De<PointActualite>(rencontre).ToListAsync();
        var presentations = await De<Presentation>(rencontre).ToListAsync();
        var echanges = await De<Echange>(rencontre).ToListAsync();
        var decisions = await De<Decision>(rencontre).ToListAsync();
        var besoins = await De<Besoin>(rencontre).ToListAsync();
        var points = await db.Points.AsNoTracking().Where(p => p.RencontreId == rencontre.Id).OrderBy(p => p.Rang).ToListAsync();
        var dates = await db.ProchainesDates.AsNoTracking().Where(d => d.RencontreId == rencontre.Id).OrderBy(d => d.Jour).ToListAsync();
        var blocs = await LireBlocsAsync(rencontre, cites, echanges);
        var dansUnBloc = blocs.SelectMany(b => b.Echanges).Select(e => e.Cle).ToHashSet();
        return new ContenuCompteRendu
        {
            Reseau = reseau.Nom,
            Animation = reseau.Animation,
            Titre = rencontre.Titre,
            Jour = rencontre.Jour,
            HeureDebut = rencontre.SansHoraire ? null : rencontre.HeureDebut,
            HeureFin = rencontre.SansHoraire ? null : rencontre.HeureFin,
            Modalite = rencontre.Modalite,
            Lieu = rencontre.Lieu,
            Objectifs = rencontre.Objectifs,
            OrdreDuJour = [.. points.Select(p => new TexteCite(Cle(NaturePassage.Point, p.Id), p.EnTexte()))],
            Personnes =
            [
                .. presences
                    .Select(p => new PersonneCitee(
                        Cle(NaturePassage.Presence, p.Id),
                        p.PersonneId,
                        p.Nom,
                        p.Fonction,
                        Nom(p.CiteId),
                        p.Etat
                    ))
                    .OrderBy(p => p.Nom.Split(' ')[^1], StringComparer.CurrentCulture),
            ],
            MeteoEnMots = rencontre.MeteoEnMots,
            Meteo = meteo?.Resultats ?? [],
            ActualitesNationales = Actualites(actualites, NiveauActualite.Nationale),
            ActualitesRegionales = Actualites(actualites, NiveauActualite.Regionale),
            Blocs = blocs,
            Presentations =
            [
                .. presentations.Select(p => new PresentationCitee(Cle(NaturePassage.Presentation, p.Id), Nom(p.CiteId), p.Titre, p.Texte)),
            ],
            Echanges = [.. echanges.Select(Citer).Where(e => !dansUnBloc.Contains(e.Cle))],
            Decisions = [.. decisions.Select(d => new DecisionCitee(Cle(NaturePassage.Decision, d.Id), d.Texte, d.Qui, d.Echeance))],
            Besoins = [.. besoins.Select(b => new TexteCite(Cle(NaturePassage.Besoin, b.Id), b.Texte, Nom(b.CiteId)))],
            ProchainesDates = [.. dates.Select(d => new DateCitee(Cle(NaturePassage.Date, d.Id), d.Jour, d.Precision))],
        };
    }

    // Keys sort by age: texts come in the order they were noted.
    private IQueryable<T> De<T>(Rencontre rencontre)
        where T : Entity => db.Set<T>().AsNoTracking().Where(e => EF.Property<Guid>(e, "RencontreId") == rencontre.Id).OrderBy(e => e.Id);

    private async Task<IReadOnlyList<BlocCite>> LireBlocsAsync(
        Rencontre rencontre,
        Dictionary<Guid, Cite> cites,
        IReadOnlyList<Echange> echanges
    )
    {
        var blocs = await De<Bloc>(rencontre).ToListAsync();
        var dits = blocs.Where(b => b.EstEcrit || echanges.Any(e => e.CiteId == b.CiteId)).ToList();
        var citeIds = dits.Select(b => b.CiteId).ToList();
        var chiffres = (
            await db.Chiffres.AsNoTracking().Where(c => citeIds.Contains(c.CiteId) && c.RetireLe == null).ToListAsync()
        ).ToLookup(c => c.CiteId);
        return
        [
            .. dits.Select(b => new BlocCite
                {
                    Cite = cites[b.CiteId].Nom,
                    Id = b.Id,
                    Fiche = b.Fiche.Count > 0 ? b.Fiche : FicheEnLignes.De(cites[b.CiteId], chiffres[b.CiteId]),
                    FicheDArchive = b.Fiche.Count > 0,
                    Texte = b.Texte,
                    Echanges = [.. echanges.Where(e => e.CiteId == b.CiteId).Select(Citer)],
                })
                .OrderBy(b => b.Cite, StringComparer.CurrentCulture),
        ];
    }

    private static EchangeCite Citer(Echange e) => new(Cle(NaturePassage.Echange, e.Id), e.Question, e.Reponses);

    private static TexteCite[] Actualites(IEnumerable<PointActualite> actualites, NiveauActualite niveau) =>
        [.. actualites.Where(a => a.Niveau == niveau).Select(a => new TexteCite(Cle(NaturePassage.Actualite, a.Id), a.Texte))];

    private static string Cle(NaturePassage nature, Guid id) => new ClePassage(nature, id).ToString();
}
