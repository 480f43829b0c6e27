using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Maillage.Reseaux.Effacement;

/// <summary>A table of the model: its keys, its texts, what its rows refer to, how they belong to a network and what they are part of.</summary>
internal sealed class TableLue
{
    // The directory itself: everybody erases themselves there. Secrets hold no text.
    private static readonly string[] Laissees = ["reseaux_personnes", "protection_keys"];
    private readonly ITable _table;

    private TableLue(ITable table)
    {
        _table = table;
        Cles = [.. table.PrimaryKey!.Columns.Select(c => c.Name)];
        Limites = table.Columns.Where(EstTexte).ToDictionary(c => c.Name, c => c.PropertyMappings[0].Property.MaxTextLength());
        Textes = EstLaissee ? [] : [.. table.Columns.Where(EstTexte).Select(c => c.Name).Except(Cles)];
        Liens = [.. table.Columns.Where(c => TypeDe(c) == typeof(Guid)).Select(c => c.Name).Except(Cles)];
        Chemin = CheminDe(table, []);
        Racine = RacineDe(table, "t", 0);
    }

    public string Nom => _table.Name;
    public IReadOnlyList<string> Cles { get; }
    public IReadOnlyList<string> Textes { get; }

    /// <summary>Most characters of each text, where it has a limit.</summary>
    public IReadOnlyDictionary<string, int?> Limites { get; }

    /// <summary>Identifiers of other rows.</summary>
    public IReadOnlyList<string> Liens { get; }

    /// <summary>The condition that a row belongs to the network; null when no column leads to one.</summary>
    public string? Chemin { get; }

    /// <summary>The page that the row is part of: the table of its page, the expressions of its slug and title.</summary>
    public (string Table, string Slug, string Titre)? Racine { get; }

    private bool EstLaissee =>
        Laissees.Contains(Nom) || Nom.StartsWith("reseaux_comptes", StringComparison.Ordinal) || Nom == "reseaux_cles_acces";

    /// <summary>Who wrote, who was told: « par », « ecrit_par », « actor_name ».</summary>
    public static bool EstSignature(string colonne) =>
        colonne is "par" or "actor_name" or "to_name" || colonne.EndsWith("_par", StringComparison.Ordinal);

    /// <summary>Those of networks first: what they hold says which of the others concern the network.</summary>
    public static IReadOnlyList<TableLue> Toutes(AppDb db) =>
        [
            .. db
                .Model.GetRelationalModel()
                .Tables.Where(t => t.PrimaryKey is not null)
                .Select(t => new TableLue(t))
                .OrderBy(t => t.Chemin is null)
                .ThenBy(t => t.Nom, StringComparer.Ordinal),
        ];

    private static Type TypeDe(IColumn colonne)
    {
        var type = colonne.PropertyMappings[0].TypeMapping.Converter?.ProviderClrType ?? colonne.PropertyMappings[0].Property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static bool EstTexte(IColumn colonne) => !TypeDe(colonne).IsValueType && TypeDe(colonne) != typeof(byte[]);

    private static string? CheminDe(ITable table, HashSet<string> vues)
    {
        if (table.Columns.Any(c => c.Name == "reseau_id"))
        {
            return "reseau_id = @reseau";
        }

        return vues.Add(table.Name)
            ? table
                .ForeignKeyConstraints.Where(f => f.Columns.All(c => !c.IsNullable))
                .Select(f => (Cle: f, Chemin: CheminDe(f.PrincipalTable, vues)))
                .Where(f => f.Chemin is not null)
                .Select(f =>
                    $"{f.Cle.Columns[0].Name} in (select {f.Cle.PrincipalColumns[0].Name} from {f.Cle.PrincipalTable.Name} where {f.Chemin})"
                )
                .FirstOrDefault()
            : null;
    }

    private static (string Table, string Slug, string Titre)? RacineDe(ITable table, string alias, int profondeur)
    {
        var titre = table.Columns.FirstOrDefault(c => c.Name is "titre" or "nom");
        if (titre is not null && table.Columns.Any(c => c.Name == "slug"))
        {
            return (table.Name, $"{alias}.slug", $"{alias}.{titre.Name}");
        }

        if (profondeur > 4)
        {
            return null;
        }

        var suivant = $"p{profondeur}";
        return table
            .ForeignKeyConstraints.Where(f => f.Columns.All(c => !c.IsNullable) && f.PrincipalTable != table)
            .Select(f => (Cle: f, Racine: RacineDe(f.PrincipalTable, suivant, profondeur + 1)))
            .Where(f => f.Racine is not null && f.Racine.Value.Table != "reseaux_reseaux")
            // A bloc is part of a meeting before it is of a cité.
            .OrderBy(f => f.Racine!.Value.Table.StartsWith("reseaux_", StringComparison.Ordinal))
            .Select(f =>
            {
                var (nom, slug, titrePage) = f.Racine!.Value;
                var de =
                    $"from {f.Cle.PrincipalTable.Name} {suivant} where {suivant}.{f.Cle.PrincipalColumns[0].Name} = {alias}.{f.Cle.Columns[0].Name}";
                return ((string, string, string)?)(nom, $"(select {slug} {de})", $"(select {titrePage} {de})");
            })
            .FirstOrDefault();
    }
}
