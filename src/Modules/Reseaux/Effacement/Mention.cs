namespace Maillage.Reseaux.Effacement;

public enum NatureMention
{
    /// <summary>First name and name, in either order.</summary>
    Nom = 1,

    /// <summary>Inside an address of a page or the name of a file.</summary>
    Adresse,
    Courriel,

    /// <summary>A telephone or a postal address that stands beside the name.</summary>
    Coordonnee,
}

/// <summary>Why nobody but a person can say whether these words are about the person.</summary>
public enum RaisonDoute
{
    NomSeul = 1,
    Initiales,
    MotCourant,
    Partage,
    DansUnePlusLongue,
    AdressePossible,
    CoordonneeProche,
    HorsDuReseau,
}

/// <summary>Words of a text that name the person, surely or perhaps.</summary>
/// <param name="Doute">Null when they can be about nobody else.</param>
public sealed record Mention(int Debut, string Texte, NatureMention Nature, RaisonDoute? Doute)
{
    public int Fin => Debut + Texte.Length;
}

/// <summary>Where the words stand: a column of a row.</summary>
/// <param name="EstSignature">The column says who wrote, or was told: its whole value is a name.</param>
/// <param name="EstSienne">The row is tied to the person by its identifier.</param>
/// <param name="HorsDuReseau">Nothing ties the row to the network of the person.</param>
public sealed record Emplacement(string Table, string Ligne, string Colonne, bool EstSignature, bool EstSienne, bool HorsDuReseau)
{
    public bool EstUneAdresse => Colonne == "slug";
}

/// <summary>The places chosen and those left, by their keys.</summary>
public sealed record ChoixLieux(IReadOnlyCollection<string> Choisis, IReadOnlyCollection<string> Laisses);

/// <summary>A place to decide after: the words are read from where they stand, and not kept here.</summary>
/// <param name="Feuille">The rank of the text in the column: a JSON document holds several.</param>
/// <param name="Empreinte">Of the text: a text that changed since is not touched.</param>
public sealed record Reste(
    string Table,
    string Ligne,
    string Colonne,
    int Feuille,
    int Debut,
    int Longueur,
    string Empreinte,
    NatureMention Nature,
    RaisonDoute Doute
);
