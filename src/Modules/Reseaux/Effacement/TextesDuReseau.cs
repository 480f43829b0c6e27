using System.Data.Common;
using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Maillage.Reseaux.Effacement;

/// <summary>Goes through every text of every table that belongs to a network, found by the foreign keys of the model: a module, or a
/// column, added one day is gone through without anybody thinking of it. Written in SQL: what is erased leaves no trace of itself.</summary>
public sealed class TextesDuReseau(AppDb db)
{
    // Places may bear the same name as somebody; people are what they are, each erases themselves.
    private static readonly string[] Laissees =
    [
        "reseaux_reseaux",
        "reseaux_cites",
        "reseaux_chiffres",
        "reseaux_structures",
        "reseaux_personnes",
        "reseaux_comptes",
        "reseaux_cles_acces",
    ];

    public async Task TaireAsync(Personne personne, NomsTus noms, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var tables = db.Model.GetRelationalModel().Tables.ToDictionary(t => t.Name);
        var journal = tables["audit_events"];
        foreach (var table in tables.Values)
        {
            if (Chemin(table, []) is not { } chemin)
            {
                continue;
            }

            if (!Laissees.Contains(table.Name))
            {
                await TaireAsync(table, chemin, personne, noms, cancellationToken);
            }

            var chose = table.EntityTypeMappings.First().TypeBase.ClrType.Name;
            var sujets = $"subject_kind = '{chose}' and subject_id in (select id from {table.Name} where {chemin})";
            await TaireAsync(journal, sujets, personne, noms, cancellationToken);
        }

        await TaireAsync(journal, "actor_id = @personne", personne, noms, cancellationToken);
        if (personne.Courriel is not null)
        {
            await TaireAsync(tables["emails"], "to_address = @courriel", personne, noms, cancellationToken);
            await using var commande = Commande(
                "update emails set to_address = '' where to_address = @courriel and sent_at is not null",
                personne
            );
            await commande.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>The condition that a row belongs to the network: its own column, or that of what it refers to.</summary>
    private static string? Chemin(ITable table, HashSet<string> vues)
    {
        if (table.Columns.Any(c => c.Name == "reseau_id"))
        {
            return "reseau_id = @reseau";
        }

        return vues.Add(table.Name)
            ? table
                .ForeignKeyConstraints.Where(f => f.Columns.All(c => !c.IsNullable))
                .Select(f => (Cle: f, Chemin: Chemin(f.PrincipalTable, vues)))
                .Where(f => f.Chemin is not null)
                .Select(f => $"{f.Cle.Columns[0].Name} in (select id from {f.Cle.PrincipalTable.Name} where {f.Chemin})")
                .FirstOrDefault()
            : null;
    }

    private async Task TaireAsync(ITable table, string chemin, Personne personne, NomsTus noms, CancellationToken cancellationToken)
    {
        var textes = table.Columns.Where(c => !c.PropertyMappings[0].Property.ClrType.IsValueType).Select(c => c.Name).ToList();
        if (textes.Count == 0)
        {
            return;
        }

        foreach (var (id, valeurs) in await ConcerneesAsync(table.Name, textes, chemin, personne, noms, cancellationToken))
        {
            var changements = string.Join(", ", textes.Select((t, i) => $"{t} = @v{i}"));
            await using var commande = Commande($"update {table.Name} set {changements} where id = @id", personne);
            Ajouter(commande, "@id", id);
            for (var i = 0; i < valeurs.Length; i++)
            {
                Ajouter(commande, $"@v{i}", valeurs[i]);
            }

            await commande.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task<List<(object Id, object[] Valeurs)>> ConcerneesAsync(
        string table,
        List<string> textes,
        string chemin,
        Personne personne,
        NomsTus noms,
        CancellationToken cancellationToken
    )
    {
        var concernees = new List<(object, object[])>();
        await using var commande = Commande($"select id, {string.Join(", ", textes)} from {table} where {chemin}", personne);
        await using var lecteur = await commande.ExecuteReaderAsync(cancellationToken);
        while (await lecteur.ReadAsync(cancellationToken))
        {
            var lues = Enumerable.Range(1, textes.Count).Select(lecteur.GetValue).ToArray();
            object[] tues = [.. lues.Select(v => v is string texte ? noms.Dans(texte) : v)];
            if (!tues.SequenceEqual(lues))
            {
                concernees.Add((lecteur.GetValue(0), tues));
            }
        }

        return concernees;
    }

    private DbCommand Commande(string sql, Personne personne)
    {
        var commande = db.Database.GetDbConnection().CreateCommand();
        commande.CommandText = sql;
        (string, object?)[] parametres = [("@reseau", personne.ReseauId), ("@personne", personne.Id), ("@courriel", personne.Courriel)];
        foreach (var (nom, valeur) in parametres.Where(p => sql.Contains(p.Item1, StringComparison.Ordinal)))
        {
            Ajouter(commande, nom, valeur!);
        }

        return commande;
    }

    private static void Ajouter(DbCommand commande, string nom, object valeur)
    {
        var parametre = commande.CreateParameter();
        (parametre.ParameterName, parametre.Value) = (nom, valeur);
        commande.Parameters.Add(parametre);
    }
}
