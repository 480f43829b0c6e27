using Maillage.Kernel.Text;

namespace Maillage.Reseaux;

/// <summary>One line of an identity sheet: « Communes : Arras, Achicourt ».</summary>
public sealed record LigneFiche(string Libelle, string Valeur);

/// <summary>The identity sheet of a cité as the minutes print it: what is known, each figure with its perimeter, date and source.</summary>
public static class FicheEnLignes
{
    public static IReadOnlyList<LigneFiche> De(Cite cite, IEnumerable<Chiffre> chiffres)
    {
        var departement = Referentiel.Departement(cite.Departement);
        List<LigneFiche> lignes = [];
        Ajouter(lignes, cite.Communes.Count > 1 ? "Communes" : "Commune", [.. cite.Communes.Select(c => Referentiel.Commune(c)?.Nom ?? c)]);
        Ajouter(lignes, "Département", departement is null ? [] : [$"{departement.Nom} ({departement.Code})"]);
        Ajouter(lignes, "Agglomération", cite.Agglomeration is null ? [] : [cite.Agglomeration]);
        Ajouter(lignes, cite.Quartiers.Count > 1 ? "Quartiers" : "Quartier", cite.Quartiers);
        Ajouter(lignes, cite.Colleges.Count > 1 ? "Collèges" : "Collège", cite.Colleges);
        lignes.AddRange(
            GroupeChiffres.Grouper(chiffres).Select(g => new LigneFiche(g.Libelle, string.Join(" ; ", g.Releves.Select(Dire))))
        );
        Ajouter(lignes, "Programmes pilotes", cite.Programmes);
        return lignes;
    }

    /// <summary>A line as it was kept once, without the counts that may not be shown.</summary>
    public static LigneFiche Taire(LigneFiche ligne) => ligne with { Valeur = PetitsEffectifs.Taire(ligne.Libelle, ligne.Valeur) };

    private static void Ajouter(List<LigneFiche> lignes, string libelle, List<string> valeurs)
    {
        if (valeurs.Count > 0)
        {
            lignes.Add(new LigneFiche(libelle, string.Join(", ", valeurs)));
        }
    }

    private static string Dire(Chiffre chiffre)
    {
        return $"{chiffre.EnClair ?? "non renseigné"} ({chiffre.Perimetre}, {PartialDate.Display(chiffre.Date)}, source{French.NoBreakSpace}: {chiffre.Source})";
    }
}
