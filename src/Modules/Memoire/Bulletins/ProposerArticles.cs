using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Memoire.Fiches;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Bulletins;

/// <summary>What a bulletin may tell: all that the network published since the last one, by level, then what comes next, then what nobody
/// has answered.</summary>
public sealed class ProposerArticles(AppDb db, TimeProvider clock)
{
    private const int Extrait = 400;

    public async Task<IReadOnlyList<ArticleBulletin>> ExecuteAsync(Guid reseauId, DateTime depuis) =>
        [
            .. await ActualitesAsync(reseauId, depuis),
            .. await RessourcesAsync(reseauId, depuis),
            .. await FichesAsync(reseauId, depuis),
            .. await ComptesRendusAsync(reseauId, depuis),
            .. await DatesAsync(reseauId),
            .. await BesoinsAsync(reseauId, depuis),
        ];

    private async Task<IEnumerable<ArticleBulletin>> ActualitesAsync(Guid reseauId, DateTime depuis)
    {
        var lues = await db
            .Actualites.AsNoTracking()
            .VisiblesPar(Membre(reseauId))
            .Where(a => a.ReseauId == reseauId && a.PublieeLe >= depuis)
            .OrderByDescending(a => a.PublieeLe)
            .ToListAsync();
        return lues.Select(a => Article(a.Id, Rubrique(a.Niveau), a.Titre, a.Texte, $"/actualites/{a.Slug}", a.CiteId, a.Visibilite));
    }

    private async Task<IEnumerable<ArticleBulletin>> RessourcesAsync(Guid reseauId, DateTime depuis)
    {
        var lues = await db
            .Ressources.AsNoTracking()
            .VisiblesPar(Membre(reseauId))
            .Where(r => r.ReseauId == reseauId && r.PublieeLe >= depuis && r.ArchiveeLe == null)
            .OrderByDescending(r => r.PublieeLe)
            .ToListAsync();
        return lues.Select(r =>
            Article(
                r.Id,
                Rubrique(r.Niveau),
                r.Titre,
                r.Resume,
                $"/ressources/{r.Slug}",
                r.CiteId ?? r.Cites.Cast<Guid?>().FirstOrDefault(),
                r.Visibilite
            )
        );
    }

    private async Task<IEnumerable<ArticleBulletin>> FichesAsync(Guid reseauId, DateTime depuis)
    {
        var lues = await db
            .Fiches.AsNoTracking()
            .VisiblesPar(Membre(reseauId))
            .Where(f => f.ReseauId == reseauId && f.PublieeLe >= depuis)
            .OrderByDescending(f => f.PublieeLe)
            .ToListAsync();
        return lues.Select(f =>
            Article(f.Id, RubriqueBulletin.Local, $"Fiche expérience : {f.Titre}", f.SousTitre, $"/fiches/{f.Slug}", f.CiteId, f.Visibilite)
        );
    }

    private async Task<IEnumerable<ArticleBulletin>> ComptesRendusAsync(Guid reseauId, DateTime depuis)
    {
        var lus = await db
            .VersionsCompteRendu.Where(v => v.Rang == 1 && v.PublieeLe >= depuis)
            .Join(db.ComptesRendus, v => v.CompteRenduId, c => c.Id, (v, c) => c)
            .Join(db.Rencontres.VisiblesPar(Membre(reseauId)), c => c.RencontreId, r => r.Id, (c, r) => new { c.Numero, r })
            .Where(x => x.r.ReseauId == reseauId)
            .OrderByDescending(x => x.r.Jour)
            .AsNoTracking()
            .ToListAsync();
        return lus.Select(x =>
            Article(
                x.r.Id,
                RubriqueBulletin.Regional,
                $"Compte rendu {x.Numero} : {x.r.Titre}",
                $"La rencontre du {French.LongDate(x.r.Jour)}.",
                $"/rencontres/{x.r.Slug}/compte-rendu",
                null,
                x.r.Visibilite
            )
        );
    }

    private async Task<IEnumerable<ArticleBulletin>> DatesAsync(Guid reseauId)
    {
        var jour = clock.TodayInParis();
        var lues = await db
            .Rencontres.AsNoTracking()
            .VisiblesPar(Membre(reseauId))
            .Where(r => r.ReseauId == reseauId && r.Jour >= jour && r.AnnuleeLe == null)
            .OrderBy(r => r.Jour)
            .ThenBy(r => r.HeureDebut)
            .ToListAsync();
        return lues.Select(r =>
            Article(
                r.Id,
                RubriqueBulletin.Dates,
                r.Titre,
                $"{French.Capitalize(Rencontres.Labels.Quand(r))}. {Rencontres.Labels.Ou(r)}",
                $"/rencontres/{r.Slug}",
                null,
                r.Visibilite
            )
        );
    }

    /// <summary>Needs voiced in a meeting or written in a bloc, and questions that got no answer. They are said among members.</summary>
    private async Task<IEnumerable<ArticleBulletin>> BesoinsAsync(Guid reseauId, DateTime depuis)
    {
        var du = depuis.DayInParis();
        var jour = clock.TodayInParis();
        var rencontres = db
            .Rencontres.VisiblesPar(Membre(reseauId))
            .Where(r => r.ReseauId == reseauId && r.Jour >= du && (r.Jour <= jour || r.CloseLe != null));
        var besoins = await db
            .Besoins.Join(rencontres, b => b.RencontreId, r => r.Id, (b, r) => new Dit(b.Id, b.CiteId, b.Texte, r.Slug))
            .ToListAsync();
        var ecrits = await db
            .Blocs.Where(b => b.EcritLe != null && b.Texte.Besoins != null)
            .Join(rencontres, b => b.RencontreId, r => r.Id, (b, r) => new Dit(b.Id, b.CiteId, b.Texte.Besoins!, r.Slug))
            .ToListAsync();
        var questions = await db
            .Echanges.Join(rencontres, e => e.RencontreId, r => r.Id, (e, r) => new { Echange = e, r.Slug })
            .AsNoTracking()
            .ToListAsync();
        return besoins
            .Concat(ecrits)
            .Concat(
                questions
                    .Where(q => q.Echange.Reponses.Count == 0)
                    .Select(q => new Dit(q.Echange.Id, q.Echange.CiteId, q.Echange.Question, q.Slug))
            )
            .OrderBy(d => d.Id)
            // The same need comes back from one meeting to the next.
            .DistinctBy(d => d.Texte)
            .Select(d =>
                Article(
                    d.Id,
                    RubriqueBulletin.Besoins,
                    French.TitleOf(d.Texte, ArticleBulletin.TitreMaxLength),
                    d.Texte.Contains('\n', StringComparison.Ordinal) ? d.Texte : null,
                    $"/rencontres/{d.Slug}",
                    d.CiteId,
                    Visibilite.Reseau
                )
            );
    }

    /// <summary>A bulletin is for the members of its network: what none of them may read is not proposed.</summary>
    private static Droits Membre(Guid reseauId) => new() { Reseaux = [reseauId] };

    private static ArticleBulletin Article(
        Guid sujet,
        RubriqueBulletin rubrique,
        string titre,
        string? texte,
        string adresse,
        Guid? cite,
        Visibilite visibilite
    ) => new(sujet, rubrique, titre, French.Shorten(texte ?? "", Extrait), adresse, cite, visibilite == Visibilite.Public, Retenu: true);

    private static RubriqueBulletin Rubrique(Niveau niveau) =>
        niveau switch
        {
            Niveau.National => RubriqueBulletin.National,
            Niveau.Regional => RubriqueBulletin.Regional,
            _ => RubriqueBulletin.Local,
        };

    private sealed record Dit(Guid Id, Guid? CiteId, string Texte, string Slug);
}
