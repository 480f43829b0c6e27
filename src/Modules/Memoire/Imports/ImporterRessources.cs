using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Memoire.Exports;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Imports;

/// <summary>Takes in a table of resources: first told line by line, then done. What is already there is left as it is, but for its link:
/// dead or moved, as the table says.</summary>
public sealed class ImporterRessources(AppDb db, TimeProvider clock)
{
    /// <summary>What would be done, or what is: with <paramref name="faire"/>, all of it is saved together.</summary>
    /// <exception cref="Maillage.Kernel.BusinessRuleException">The text is no table of resources.</exception>
    public async Task<IReadOnlyList<LigneRapport>> ExecuteAsync(Reseau reseau, string texte, string auteur, bool faire)
    {
        var lignes = TableauRessources.Lire(texte);
        var cites = await db.Cites.Where(c => c.ReseauId == reseau.Id).ToListAsync();
        var noms = cites
            .SelectMany(c => c.Alias.Prepend(c.Nom).Select(n => (Slug: Slugs.From(n), c.Id)))
            .DistinctBy(n => n.Slug)
            .ToDictionary(n => n.Slug, n => n.Id);
        var connues = await db.Ressources.Where(r => r.ReseauId == reseau.Id).ToListAsync();
        var donnes = new HashSet<string>();
        var rapport = new List<LigneRapport>();
        foreach (var ligne in lignes)
        {
            var lecture = new LectureLigne(ligne, noms);
            var description = lecture.Lire();
            var connue = Connue(connues, ligne, description);
            rapport.Add(
                connue is not null ? MettreAJour(connue, ligne, description, faire)
                : lecture.Erreur is { } erreur ? new LigneRapport(ligne.Numero, description.Titre, SortLigne.Refusee, erreur)
                : await AjouterAsync(ligne, lecture, description)
            );
        }

        if (faire)
        {
            await db.SaveChangesAsync();
        }

        return rapport;

        async Task<LigneRapport> AjouterAsync(LigneTableau ligne, LectureLigne lecture, DescriptionRessource description)
        {
            if (description.AgeMin > description.AgeMax)
            {
                description = description with { AgeMin = null, AgeMax = null };
            }

            var slug = await Slugs.FreeAsync(
                description.Titre,
                async s => !donnes.Add(s) || await db.Ressources.AnyAsync(r => r.Slug == s)
            );
            var ressource = Ressource.Ajouter(reseau, null, lecture.Nature, slug, description, auteur, clock.UtcNow());
            connues.Add(ressource);
            if (faire)
            {
                db.Add(ressource);
            }

            return new LigneRapport(ligne.Numero, description.Titre, SortLigne.Ajoutee, string.Join(' ', lecture.Remarques));
        }
    }

    private LigneRapport MettreAJour(Ressource connue, LigneTableau ligne, DescriptionRessource description, bool faire)
    {
        LigneRapport Dire(SortLigne sort, string precision) => new(ligne.Numero, connue.Titre, sort, precision);

        if (ligne[LigneCsv.LienMort] is { } mort && Slugs.From(mort) is "oui" or "x" or "1" && connue.LienVaut)
        {
            if (faire)
            {
                connue.MarquerLienMort(clock.UtcNow());
            }

            return Dire(SortLigne.LienMort, "Le lien est marqué comme mort.");
        }

        if (ligne[LigneCsv.Page] is not null && description.Source is { } adresse && adresse != connue.Source)
        {
            if (faire)
            {
                connue.DeplacerLien(adresse);
            }

            return Dire(SortLigne.LienDeplace, $"Nouvelle adresse : {adresse}");
        }

        return Dire(SortLigne.DejaLa, "Laissée comme elle est.");
    }

    // By its page here, else by where it was found, else by its title.
    private static Ressource? Connue(List<Ressource> connues, LigneTableau ligne, DescriptionRessource description)
    {
        var slug = ligne[LigneCsv.Page] is { } page ? page[(page.LastIndexOf('/') + 1)..] : null;
        var titre = French.Typography(description.Titre);
        return connues.FirstOrDefault(r => r.Slug == slug)
            ?? connues.FirstOrDefault(r => description.Source is not null && r.Source == description.Source)
            ?? connues.FirstOrDefault(r => titre.Length > 0 && r.Titre == titre);
    }
}
