using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Redaction;

/// <summary>Minutes ready to be laid out for one reader.</summary>
public sealed record CompteRenduLisible(Rencontre Rencontre, CompteRendu CompteRendu, ContenuCompteRendu Contenu, Edition Edition);

/// <summary>Finds the minutes a reader may read: the last version published or the one asked for, in the variant of their rights.</summary>
public sealed class LireCompteRendu(AppDb db)
{
    /// <param name="version">A published version; the last without it.</param>
    /// <param name="publique">Asks for the public variant even where the reader may have the other.</param>
    /// <exception cref="NotFoundException">No such minutes, or not for this reader.</exception>
    public async Task<CompteRenduLisible> ExecuteAsync(string slug, Droits droits, int? version = null, bool publique = false)
    {
        var (rencontre, compteRendu) = await TrouverAsync(slug, droits);
        var rang = version ?? compteRendu.DerniereVersion;
        var publiee = await db
            .VersionsCompteRendu.AsNoTracking()
            .FindOrNotFoundAsync(v => v.CompteRenduId == compteRendu.Id && v.Rang == rang);
        var variante = publique || !droits.EstDuReseau(rencontre.ReseauId) ? Variante.Publique : Variante.Reseau;
        var contenu = (await ContenusAsync(rencontre, [publiee], variante))[0];
        var edition = new Edition(compteRendu.Numero!.Value, publiee.Rang, publiee.Empreinte, publiee.PublieeLe, variante);
        return new CompteRenduLisible(rencontre, compteRendu, contenu, edition);
    }

    /// <summary>Every published version in order, each in the variant of this reader: what changed never shows a name that is not
    /// theirs to see.</summary>
    /// <exception cref="NotFoundException">No such minutes, not published, or not for this reader.</exception>
    public async Task<(
        Rencontre Rencontre,
        CompteRendu CompteRendu,
        IReadOnlyList<(VersionCompteRendu Version, ContenuCompteRendu Contenu)> Versions
    )> ToutesAsync(string slug, Droits droits)
    {
        var (rencontre, compteRendu) = await TrouverAsync(slug, droits);
        var versions = await db
            .VersionsCompteRendu.AsNoTracking()
            .Where(v => v.CompteRenduId == compteRendu.Id)
            .OrderBy(v => v.Rang)
            .ToListAsync();
        if (versions.Count == 0)
        {
            throw new NotFoundException(nameof(VersionCompteRendu));
        }

        var contenus = await ContenusAsync(
            rencontre,
            versions,
            droits.EstDuReseau(rencontre.ReseauId) ? Variante.Reseau : Variante.Publique
        );
        return (rencontre, compteRendu, [.. versions.Zip(contenus)]);
    }

    private async Task<(Rencontre, CompteRendu)> TrouverAsync(string slug, Droits droits)
    {
        var rencontre = await db.Rencontres.AsNoTracking().VisiblesPar(droits).FindOrNotFoundAsync(r => r.Slug == slug);
        return (rencontre, await db.ComptesRendus.AsNoTracking().FindOrNotFoundAsync(c => c.RencontreId == rencontre.Id));
    }

    private async Task<IReadOnlyList<ContenuCompteRendu>> ContenusAsync(
        Rencontre rencontre,
        IReadOnlyList<VersionCompteRendu> versions,
        Variante variante
    )
    {
        var contenus = versions.Select(v => ContenuCompteRendu.DeJson(v.Contenu)).ToList();
        if (variante == Variante.Reseau)
        {
            return contenus;
        }

        var ids = contenus.SelectMany(c => c.Personnes).Select(p => p.PersonneId).OfType<Guid>().Distinct().ToList();
        var accords = await db.Personnes.Where(p => ids.Contains(p.Id) && p.NomPublicAccordeLe != null).Select(p => p.Id).ToHashSetAsync();
        var intervenants = await db.Points.Where(p => p.RencontreId == rencontre.Id).Select(p => p.Intervenant).ToListAsync();
        var tus = await Designations.TusAsync(db, rencontre.ReseauId, intervenants, CancellationToken.None);
        return contenus.ConvertAll(c => VariantePublique.De(c, accords, tus));
    }
}
