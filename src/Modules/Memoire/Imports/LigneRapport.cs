namespace Maillage.Memoire.Imports;

/// <summary>What becomes of a line of a table.</summary>
public enum SortLigne
{
    Ajoutee = 1,
    DejaLa = 2,
    LienMort = 3,
    LienDeplace = 4,
    Refusee = 5,
}

public sealed record LigneRapport(int Numero, string Titre, SortLigne Sort, string Precision);
