using System.Text.RegularExpressions;
using Maillage.Documents.Reading;

namespace Maillage.Documents.Lecture;

/// <summary>What the columns of a table hold, by the words of its first row.</summary>
internal sealed partial class TableHeader
{
    private readonly List<string> _keys;
    private readonly IReadOnlyList<string> _titles;

    public TableHeader(IReadOnlyList<string> cells)
    {
        _titles = cells;
        _keys = [.. cells.Select(c => Labels.Key(c))];
        Who = Find("^(?:qui|responsables?|pilotes?|porteurs?|en charge|referents?|acteurs?).*");
        When = Find("^(?:quand|echeances?|delais?|date|pour le|calendrier).*");
        Subject = Find("^(?:points?|sujets?|themes?|objets?|ordre du jour|contenus?|intitules?|sequences?).*");
    }

    /// <summary>The column that only numbers the rows.</summary>
    public int Rank => Find("^(?:n|no|num|numeros?|rang)$");

    public int Who { get; }
    public int When { get; }
    public int Subject { get; }

    private int Surname => Find("^(?:noms?|nom de famille|nom usuel)$");
    private int FirstName => Find("^prenoms?$");
    private int FullName => Find("^(?:noms? (?:et )?prenoms?|prenoms? (?:et )?noms?|personnes?|participants?|membres?|invites?)$");
    private int Role => Find("^(?:fonctions?|qualites?|roles?|postes?|titres?)(?: .*)?$");
    private int Place =>
        Find(
            "^(?:structures?|organismes?|institutions?|cites?(?: educatives?)?|rattachements?|employeurs?|services?|territoires?|collectivites?|etablissements?)(?: .*)?$"
        );
    private int State =>
        Find("^(?:presences?|etats?|statuts?|present|presents?(?: excuses?)?|emargements?|signatures?|participation)(?: .*)?$");
    private int Excused => Find("^excuses?$");
    private int Missing => Find("^absents?$");
    private int Civility => Find("^(?:civilites?|m mme|mme m)$");

    public bool IsPeople => Surname >= 0 || FullName >= 0 ? Role >= 0 || Place >= 0 || FirstName >= 0 || State >= 0 : false;
    public bool IsDecisions =>
        _keys.Count > 1 && (Find("^(?:decisions?|actions?|mesures?|taches?|quoi|conclusions?|suites?).*") >= 0) && (Who >= 0 || When >= 0);
    public bool IsBlocs =>
        _keys.Count > 1
        && Find("^(?:cites?(?: educatives?)?|territoires?)$") == 0
        && Enumerable.Range(1, _keys.Count - 1).Any(c => PartOf(c) != Label.None);
    public bool IsAgenda => Subject >= 0 || Find("^(?:horaires?|heures?|durees?|temps|intervenants?|n).*") >= 0;
    public bool IsDates =>
        Find("^(?:dates?|jours?|horaires?|heures?|lieux?|rencontres?|modalites?).*") >= 0
        && !FrenchDates.Days(string.Join(' ', _titles)).Any();

    public Label PartOf(int column) => column < _titles.Count ? Labels.Of(_titles[column]) : Label.None;

    public static string? Cell(IReadOnlyList<string> row, int column) =>
        column >= 0 && column < row.Count && row[column].Trim().Length > 0 ? row[column].ReplaceLineEndings(" ").Trim() : null;

    public PersonneLue? Person(IReadOnlyList<string> row, Label section)
    {
        var name = Cell(row, FullName) ?? (FirstName < 0 ? Cell(row, Surname) : null);
        if (name is null && Cell(row, Surname) is null)
        {
            return null;
        }

        var personne = name is null ? null : People.Parse(name, EtatPersonne.Present).FirstOrDefault();
        personne ??= new PersonneLue
        {
            Prenom = Cell(row, FirstName) is { } first ? FrenchCase.Person(first) : null,
            Nom = FrenchCase.Person(Cell(row, Surname) ?? name ?? ""),
        };
        return personne with
        {
            Civilite = Cell(row, Civility) is { } civility ? People.Civilite(civility) : personne.Civilite,
            Fonction = Cell(row, Role) ?? personne.Fonction,
            Rattachement = Cell(row, Place) ?? personne.Rattachement,
            Etat = StateOf(row, section),
        };
    }

    private EtatPersonne StateOf(IReadOnlyList<string> row, Label section)
    {
        var state = Labels.Key(Cell(row, State) ?? "");
        if (Cell(row, Excused) is not null || state.StartsWith("exc", StringComparison.Ordinal) || state == "e")
        {
            return EtatPersonne.Excuse;
        }

        if (Cell(row, Missing) is not null || state.StartsWith("abs", StringComparison.Ordinal) || state is "a" or "non")
        {
            return EtatPersonne.Absent;
        }

        return section switch
        {
            Label.Excuses => EtatPersonne.Excuse,
            Label.Absents => EtatPersonne.Absent,
            Label.Animation => EtatPersonne.Animation,
            _ => state.StartsWith("anim", StringComparison.Ordinal) ? EtatPersonne.Animation : EtatPersonne.Present,
        };
    }

    private int Find(string pattern) => _keys.FindIndex(k => Regex.IsMatch(k, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)));
}
