using Maillage.Documents.Traces;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;

namespace Maillage.Reseaux.Effacement;

/// <summary>A place left to decide, as its text stands now.</summary>
/// <param name="Extrait">Null when the text changed since: there is nothing to decide any more by this page.</param>
public sealed record ResteLu(int Rang, Reste Reste, Excerpt? Extrait, string Libelle, string? Titre, string? Adresse);

/// <summary>Shows what an erasure left to decide, and takes out what was chosen.</summary>
public sealed class LireRestes(AppDb db, IEnumerable<IEffaceNoms> modules)
{
    public async Task<IReadOnlyList<ResteLu>> ExecuteAsync(DemandeEffacement demande, CancellationToken cancellationToken)
    {
        var lignes = await LignesAsync(demande, cancellationToken);
        return [.. demande.Restes.Select((r, i) => Lire(r, i, lignes.GetValueOrDefault((r.Table, r.Ligne))))];
    }

    /// <returns>How many places were taken out.</returns>
    public async Task<int> EffacerAsync(DemandeEffacement demande, IReadOnlyCollection<int> rangs, CancellationToken cancellationToken)
    {
        var lignes = await LignesAsync(demande, cancellationToken);
        var effaces = 0;
        foreach (
            var groupe in rangs
                .Where(r => r >= 0 && r < demande.Restes.Count)
                .Distinct()
                .Select(r => demande.Restes[r])
                .GroupBy(r => (r.Table, r.Ligne))
        )
        {
            if (lignes.GetValueOrDefault(groupe.Key) is not { } ligne)
            {
                continue;
            }

            string Colonne(string nom, string valeur) => (string)Sans(nom, valeur, [.. groupe]);
            if (await ParUnModuleAsync(ligne, Colonne, cancellationToken))
            {
                effaces += groupe.Count();
                continue;
            }

            var nouvelles = ligne.Valeurs.Select((v, i) => Sans(ligne.Table.Textes[i], v, [.. groupe])).ToArray();
            if (
                nouvelles.Where((n, i) => !ReferenceEquals(n, ligne.Valeurs[i])).Any()
                && await db.EcrireAsync(ligne, nouvelles, cancellationToken)
            )
            {
                effaces += groupe.Count();
            }
        }

        return effaces;
    }

    private async Task<bool> ParUnModuleAsync(LigneLue ligne, Func<string, string, string> colonne, CancellationToken cancellationToken)
    {
        foreach (var module in modules)
        {
            if (await module.RemplacerAsync(ligne.Table.Nom, ligne.Cle, colonne, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private static object Sans(string colonne, object valeur, IReadOnlyList<Reste> restes) =>
        ValeurLue
            .De(valeur)
            .Avec(
                (feuille, texte) =>
                    restes
                        .Where(r => r.Colonne == colonne && r.Feuille == feuille && r.Empreinte == Cles.Hacher(texte))
                        .OrderByDescending(r => r.Debut)
                        .Aggregate(texte, (t, r) => Sans(t, texte, r))
            );

    private static string Sans(string texte, string lu, Reste reste)
    {
        var mention = new Mention(reste.Debut, lu.Substring(reste.Debut, reste.Longueur), reste.Nature, reste.Doute);
        var ou = new Emplacement(reste.Table, reste.Ligne, reste.Colonne, EstSignature: false, EstSienne: false, HorsDuReseau: false);
        return string.Concat(texte.AsSpan(0, mention.Debut), Remplacements.De(mention, lu, ou, court: false), texte.AsSpan(mention.Fin));
    }

    private static ResteLu Lire(Reste reste, int rang, LigneLue? ligne)
    {
        var ou = new Emplacement(reste.Table, reste.Ligne, reste.Colonne, EstSignature: false, EstSienne: false, HorsDuReseau: false);
        var colonne = ligne?.Table.Textes.ToList().IndexOf(reste.Colonne) ?? -1;
        var feuille = colonne < 0 ? null : ValeurLue.De(ligne!.Valeurs[colonne]).Feuilles.ElementAtOrDefault(reste.Feuille);
        var extrait =
            feuille is not null && Cles.Hacher(feuille) == reste.Empreinte ? Excerpt.Around(feuille, reste.Debut, reste.Longueur) : null;
        return new ResteLu(
            rang,
            reste,
            extrait,
            LibellesLieux.Ou(ou),
            ligne?.Titre is { Length: > 0 } titre ? French.Shorten(titre, 80) : null,
            ligne is null ? null : LibellesLieux.Adresse(ligne)
        );
    }

    private async Task<Dictionary<(string, string), LigneLue>> LignesAsync(DemandeEffacement demande, CancellationToken cancellationToken)
    {
        var tables = TableLue.Toutes(db).ToDictionary(t => t.Nom);
        var lues = new Dictionary<(string, string), LigneLue>();
        foreach (var groupe in demande.Restes.GroupBy(r => r.Table).Where(g => tables.ContainsKey(g.Key)))
        {
            var table = tables[groupe.Key];
            var numeros = groupe.Select(r => r.Ligne).Distinct().ToList();
            var cle = string.Join(" || '/' || ", table.Cles.Select(c => $"lower(cast(t.{c} as text))"));
            var condition = $"{cle} in ({string.Join(", ", numeros.Select((_, i) => $"@l{i}"))})";
            (string, object)[] parametres = [.. numeros.Select((n, i) => ($"@l{i}", (object)n))];
            foreach (var ligne in await db.LireAsync(table, condition, cancellationToken, parametres))
            {
                lues[(table.Nom, ligne.Numero)] = ligne;
            }
        }

        return lues;
    }
}
