namespace Maillage.Memoire.Imports;

/// <param name="Numero">The line of the file, from 1.</param>
internal sealed record LigneTableau(int Numero, IReadOnlyDictionary<string, string> Valeurs)
{
    /// <summary>Null when the column is not there, or the cell empty.</summary>
    public string? this[string colonne] => Valeurs.TryGetValue(colonne, out var v) && v.Length > 0 ? v : null;

    public IEnumerable<string> Plusieurs(string colonne) =>
        (this[colonne] ?? "").Split(['|', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
