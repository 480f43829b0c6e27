using Maillage.Documents.Reading;

namespace Maillage.Documents.Traces;

/// <summary>Words that begin with a capital and name nobody.</summary>
internal static class TraceWords
{
    public static readonly HashSet<string> Acronyms = ["P.S.", "N.B.", "R.F.", "U.E.", "E.N.", "A.G.", "C.A.", "Q.V.", "P.J."];

    private static readonly HashSet<string> Starters = Words(
        """
        le la les l un une des du de d au aux ce cet cette ces il elle ils elles on nous vous je tu et ou mais donc or ni car
        dans avec pour par sur sous sans chez vers entre depuis pendant apres avant lors puis alors ainsi aussi enfin ensuite
        mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs que qui quoi quand comment pourquoi ou si en y
        est sont a ont sera seront etait cite cites education nationale reseau contrat ville
        janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche
        """
    );

    private static readonly HashSet<string> Offices = Words(
        """
        maire mairesse prefet prefete recteur rectrice president presidente 
        directeur directrice proviseur proviseure principal principale ministre inspecteur inspectrice depute deputee senateur senatrice
        conseiller conseillere adjoint adjointe delegue deleguee chef cheffe dasen cpo ien secretaire coordonnateur coordonnatrice
        coordinateur coordinatrice referent referente
        """
    );

    private static readonly HashSet<string> Places = Words(
        """
        rue avenue av boulevard bd place chemin impasse allee allees cours quai route square passage residence quartier
        ecole ecoles college colleges lycee lycees groupe maternelle creche campus universite institut
        salle espace maison centre stade gymnase piscine parc jardin theatre cinema mediatheque bibliotheque musee tour cite fondation prix
        hopital clinique eglise halle hall foyer station metro arret pont
        """
    );

    /// <summary>The first word cannot be somebody's: « Les », « Nous », « Avec ».</summary>
    public static bool Starts(string name) => Starters.Contains(Key(First(name))) && char.IsUpper(name[0]) && !IsParticled(name);

    public static bool IsOffice(string name) =>
        name.Split([' ', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries).Any(w => Offices.Contains(Key(w).Split(' ')[^1]));

    /// <summary>« collège », « rue de la », « place du Général » stand just before.</summary>
    public static bool NamesAPlace(string text, int start)
    {
        var before = text[Math.Max(0, start - 30)..start].Split([' ', '\u00A0', '\u202F', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var last = before.Reverse().SkipWhile(w => Key(w) is "de" or "du" or "des" or "la" or "le" or "d" or "l").FirstOrDefault();
        return last is not null && char.IsLetter(last[^1]) && Places.Contains(Key(last[(last.IndexOfAny(['\'', '’']) + 1)..]));
    }

    // « Le Bihan », « La Fontaine », « Des Rotours »: an article may begin a name that goes on.
    private static bool IsParticled(string name) =>
        Key(First(name)) is "le" or "la" or "du" or "des" or "de"
        && name.Split(' ') is [_, { Length: > 1 } next, ..]
        && char.IsUpper(next[0]);

    private static string First(string name) => name.Split([' ', '\u00A0', '\u202F', '\'', '’'], 2)[0];

    private static string Key(string word) => Labels.Key(word).Trim();

    private static HashSet<string> Words(string list) => [.. list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
