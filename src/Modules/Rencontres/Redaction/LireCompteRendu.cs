using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Redaction;

/// <summary>Minutes ready to be laid out for one reader.</summary>
public sealed record CompteRenduLisible(Rencontre Rencontre, CompteRendu CompteRendu, ContenuCompteRendu Contenu, Edition Edition);

/// <summary>Finds the minutes a reader may read: the last version published or the one asked for, in the variant of their rights.</summary>
public sealed class LireCompteRendu(AppDb db, AssemblerCompteRendu assembler, TimeProvider clock)
{
    /// <param name="version">A published version; the last without it.</param>
    /// <param name="publique">Asks for the public variant even where the reader may have the other.</param>
    /// <exception cref="NotFoundException">No such minutes, or not for this reader.</exception>
    public async Task<CompteRenduLisible> ExecuteAsync(string slug, Droits droits, int? version = null, bool publique = false)
    {
        var rencontre = await db.Rencontres.AsNoTracking().VisiblesPar(droits).FindOrNotFoundAsync(r => r.Slug == slug);
        var compteRendu = await db.ComptesRendus.AsNoTracking().FindOrNotFoundAsync(c => c.RencontreId == rencontre.Id);
        var rang = version ?? compteRendu.DerniereVersion;
        var publiee = await db
            .VersionsCompteRendu.AsNoTracking()
            .FindOrNotFoundAsync(v => v.CompteRenduId == compteRendu.Id && v.Rang == rang);
        var membre = droits.EstAdministrateur || droits.ReseauId == rencontre.ReseauId;
        var variante = publique || !membre ? Variante.Publique : Variante.Reseau;
        var edition = new Edition(compteRendu.Numero, publiee.Rang, publiee.Empreinte, publiee.PublieeLe, variante);
        return await PourAsync(rencontre, compteRendu, ContenuCompteRendu.DeJson(publiee.Contenu), edition);
    }

    /// <summary>The draft as it stands, for those who prepare it.</summary>
    public async Task<CompteRenduLisible> BrouillonAsync(Rencontre rencontre, CompteRendu compteRendu, Variante variante = Variante.Reseau)
    {
        var edition = new Edition(compteRendu.Numero, null, null, clock.UtcNow(), variante);
        return await PourAsync(rencontre, compteRendu, await assembler.ExecuteAsync(rencontre), edition);
    }

    private async Task<CompteRenduLisible> PourAsync(
        Rencontre rencontre,
        CompteRendu compteRendu,
        ContenuCompteRendu contenu,
        Edition edition
    )
    {
        if (edition.Variante == Variante.Publique)
        {
            var ids = contenu.Personnes.Select(p => p.PersonneId).OfType<Guid>().ToList();
            var accords = await db.Personnes.Where(p => ids.Contains(p.Id) && p.NomPublicAccordeLe != null).Select(p => p.Id).ToListAsync();
            contenu = VariantePublique.De(contenu, accords.ToHashSet());
        }

        return new CompteRenduLisible(rencontre, compteRendu, contenu, edition);
    }
}
