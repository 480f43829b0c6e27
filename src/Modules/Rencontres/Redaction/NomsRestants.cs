using Maillage.Documents.Traces;
using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Redaction;

/// <summary>What the public variant still says of people: words that only somebody can judge.</summary>
public static class NomsRestants
{
    public static async Task<IReadOnlyList<Excerpt>> NomsRestantsAsync(this AppDb db, ContenuCompteRendu contenu)
    {
        var ids = contenu.Personnes.Select(p => p.PersonneId).OfType<Guid>().ToList();
        var accords = await db.Personnes.Where(p => ids.Contains(p.Id) && p.NomPublicAccordeLe != null).Select(p => p.Id).ToHashSetAsync();
        var nommees = contenu.Personnes.Where(p => p.PersonneId is { } id && accords.Contains(id)).Select(p => p.Nom).ToHashSet();
        var publique = VariantePublique.De(contenu, accords) with { Personnes = [] };
        return
        [
            .. from texte in ValeurLue.De(publique.EnJson()).Feuilles
            from trace in TraceFinder.Find(texte)
            where !nommees.Contains(trace.Text)
            select Excerpt.Around(texte, trace.Start, trace.Text.Length),
        ];
    }
}
