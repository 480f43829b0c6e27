using System.Data.Common;
using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Maillage.Reseaux.Effacement;

/// <summary>A row as it was read: its key, the texts of its columns, the page it is part of.</summary>
internal sealed record LigneLue(TableLue Table, object[] Cle, object[] Valeurs, object[] Liens, string? Slug, string? Titre)
{
    public string Numero => string.Join('/', Cle.Select(c => $"{c}".ToLowerInvariant()));
}

/// <summary>Reads and writes rows in SQL, whatever their table: what is erased leaves no trace of itself.</summary>
internal static class LectureTables
{
    public static async Task<List<LigneLue>> LireAsync(
        this AppDb db,
        TableLue table,
        string? condition,
        CancellationToken cancellationToken,
        params (string Nom, object Valeur)[] parametres
    )
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        string[] colonnes = [.. table.Cles, .. table.Textes, .. table.Liens];
        var page = table.Racine is { } r ? $", {r.Slug}, {r.Titre}" : "";
        var ou = condition is null ? "" : $" where {condition}";
        await using var commande = db.Commande(
            $"select {string.Join(", ", colonnes.Select(c => $"t.{c}"))}{page} from {table.Nom} t{ou}",
            parametres
        );
        await using var lecteur = await commande.ExecuteReaderAsync(cancellationToken);
        var lues = new List<LigneLue>();
        while (await lecteur.ReadAsync(cancellationToken))
        {
            var valeurs = Enumerable.Range(0, lecteur.FieldCount).Select(lecteur.GetValue).ToArray();
            var (cles, textes) = (table.Cles.Count, table.Cles.Count + table.Textes.Count);
            lues.Add(
                new LigneLue(
                    table,
                    valeurs[..cles],
                    valeurs[cles..textes],
                    valeurs[textes..colonnes.Length],
                    table.Racine is null ? null : valeurs[^2] as string,
                    table.Racine is null ? null : valeurs[^1] as string
                )
            );
        }

        return lues;
    }

    /// <summary>Writes one row, if it is still as it was read.</summary>
    /// <returns>Whether it was.</returns>
    public static async Task<bool> EcrireAsync(this AppDb db, LigneLue ligne, object[] nouvelles, CancellationToken cancellationToken)
    {
        var changees = Enumerable.Range(0, nouvelles.Length).Where(i => !ReferenceEquals(nouvelles[i], ligne.Valeurs[i])).ToList();
        var textes = ligne.Table.Textes;
        var mises = string.Join(", ", changees.Select(i => $"{textes[i]} = @n{i}"));
        var cles = ligne.Table.Cles.Select((c, i) => $"{c} = @c{i}").Concat(changees.Select(i => $"{textes[i]} = @a{i}"));
        (string, object)[] parametres =
        [
            .. ligne.Cle.Select((c, i) => ($"@c{i}", c)),
            .. changees.SelectMany(i => new[] { ($"@n{i}", nouvelles[i]), ($"@a{i}", ligne.Valeurs[i]) }),
        ];
        await using var commande = db.Commande($"update {ligne.Table.Nom} set {mises} where {string.Join(" and ", cles)}", parametres);
        return await commande.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    public static DbCommand Commande(this AppDb db, string sql, params (string Nom, object Valeur)[] parametres)
    {
        var commande = db.Database.GetDbConnection().CreateCommand();
        // Names of tables and columns come from the model, values are parameters.
        commande.CommandText = sql;
        commande.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (nom, valeur) in parametres.Where(p => sql.Contains(p.Nom, StringComparison.Ordinal)))
        {
            var parametre = commande.CreateParameter();
            (parametre.ParameterName, parametre.Value) = (nom, valeur);
            commande.Parameters.Add(parametre);
        }

        return commande;
    }
}
