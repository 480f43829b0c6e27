using System.Text.Json.Nodes;
using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;

namespace Maillage.Rencontres.Redaction;

/// <summary>What everybody may read: those who did not agree to be named are « coordinatrice, Arras », wherever their name stands.
/// Absences are left out.</summary>
public static class VariantePublique
{
    /// <param name="accords">The people who agree to be named, as of now: an agreement withdrawn counts at once.</param>
    /// <param name="autres">Those who are named without being in the list: who was to present a point.</param>
    public static ContenuCompteRendu De(ContenuCompteRendu contenu, IReadOnlySet<Guid> accords, params IReadOnlyList<NomTu> autres)
    {
        var tus = contenu.Personnes.Where(p => p.PersonneId is not { } id || !accords.Contains(id)).ToList();
        var personnes = contenu
            .Personnes.Where(p => p.Etat != EtatPresence.Absent)
            .Select(p => tus.Contains(p) ? p with { PersonneId = null, Nom = p.Fonction ?? Personne.Anonyme, Fonction = null } : p)
            .ToList();
        var textes = JsonNode.Parse((contenu with { Personnes = [] }).EnJson())!;
        // Somebody whose name is gone is « une personne », as anybody may be in a text.
        new NomsTus(
            tus.Where(p => p.Nom != Personne.Anonyme).Select(p => NomTu.De(p.Nom, Designations.Dire(p.Fonction, p.Cite))).Concat(autres)
        ).DansJson(textes);
        return ContenuCompteRendu.DeJson(textes.ToJsonString()) with { Personnes = personnes };
    }
}
