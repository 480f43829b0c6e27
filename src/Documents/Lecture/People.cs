using System.Text.RegularExpressions;

namespace Maillage.Documents.Lecture;

/// <summary>Reads lists of people: one a line, or all in a sentence; names in either order; roles without a name.</summary>
internal static partial class People
{
    public static IEnumerable<PersonneLue> Parse(string text, EtatPersonne etat, string? rattachement = null) =>
        Split(text).Select(entry => One(entry, etat, rattachement)).OfType<PersonneLue>();

    /// <summary>Puts first names and surnames in their places, by what the whole list shows.</summary>
    public static void SettleOrder(List<PersonneLue> personnes)
    {
        foreach (
            var group in personnes.Where(p => p.Nom?.Contains('\u0001') == true).GroupBy(p => p.Etat == EtatPersonne.Animation).ToList()
        )
        {
            var surnameFirst = NameOrder.IsSurnameFirst([.. group.Select(p => p.Nom!.Replace("\u0001", ""))]);
            foreach (var personne in group.ToList())
            {
                var (prenom, nom) = NameOrder.Divide(personne.Nom!.Replace("\u0001", ""), surnameFirst);
                personnes[personnes.IndexOf(personne)] = personne with { Prenom = prenom, Nom = nom };
            }
        }
    }

    private static IEnumerable<string> Split(string text)
    {
        text = Tail().Replace(text.Trim(), "");
        var parts = SplitOutside(text, ';');
        if (parts.Count == 1 && Civility().Count(text) > 1)
        {
            parts = [.. BeforeCivility().Split(text)];
        }
        else if (parts.Count == 1 && text.Contains("),", StringComparison.Ordinal))
        {
            parts = [.. AfterParenthesis().Split(text)];
        }

        return parts
            .SelectMany(SplitSentence)
            .Select(p => Tail().Replace(LeadingAnd().Replace(p.Trim(), ""), "").Trim())
            .Where(p => p.Any(char.IsLetter));
    }

    /// <summary>« Maëlle Girardi, chargée de mission et Fabien Desquesne, stagiaire »: a new person begins at each name, or at each « la cheffe… ».</summary>
    private static IEnumerable<string> SplitSentence(string text)
    {
        if (
            text.Contains('(', StringComparison.Ordinal)
            || (!RoleStart().IsMatch(text) && !text.Contains(',', StringComparison.Ordinal) && !And().IsMatch(text))
        )
        {
            return [text];
        }

        var current = "";
        var people = new List<string>();
        foreach (var piece in Pieces().Split(text))
        {
            var bare = LeadingAnd().Replace(piece.Trim(), "");
            var starts = LooksLikeName(OnBehalf().Replace(bare, "")) || RoleStart().IsMatch(bare);
            if (starts && current.Length > 0)
            {
                people.Add(current);
                current = bare;
            }
            else
            {
                current = current.Length == 0 ? bare : $"{current}{(LeadingAnd().IsMatch(piece.Trim()) ? " " : ", ")}{piece.Trim()}";
            }
        }

        people.Add(current);
        return people;
    }

    private static PersonneLue? One(string entry, EtatPersonne etat, string? rattachement)
    {
        var civilite = LeadingCivility().Match(entry);
        var rest = civilite.Success ? entry[civilite.Length..].Trim() : entry;
        if (!civilite.Success && RoleStart().Match(rest) is { Success: true } article)
        {
            var (role, place) = Details.DivideRole(rest[article.Groups["article"].Length..].Trim());
            return new PersonneLue
            {
                Fonction = role,
                Rattachement = place ?? rattachement,
                Etat = etat,
            };
        }

        var cut = NameEnd().Match(rest);
        var name = (cut.Success ? rest[..cut.Index] : rest).Trim();
        var details = cut.Success ? rest[cut.Index..] : "";
        if (name.Length == 0 || name.Split(' ').Length > 7 || (!civilite.Success && !LooksLikeName(name)))
        {
            return null;
        }

        var (fonction, lieu) = Details.Divide(details);
        return new PersonneLue
        {
            Civilite = civilite.Success ? Civilite(civilite.Value.Trim()) : null,
            // Marked until the order of names is settled for the whole list.
            Nom = '\u0001' + name,
            Fonction = fonction,
            Rattachement = lieu ?? rattachement,
            Etat = etat,
        };
    }

    internal static string Civilite(string text) =>
        text.TrimEnd('.').ToLowerInvariant() switch
        {
            "m" or "mr" or "monsieur" => "M.",
            "mme" or "madame" => "Mme",
            "mlle" or "mademoiselle" => "Mlle",
            _ => text,
        };

    /// <summary>Two to five words that begin with a capital, particles aside.</summary>
    internal static bool LooksLikeName(string text)
    {
        var bare = LeadingCivility().Replace(text.Trim(), "");
        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5
            && words.All(w => char.IsUpper(w[0]) || FrenchCase.IsParticle(w))
            && char.IsUpper(words[^1][0])
            && !NotAName().IsMatch(bare)
            // « Le Havre », where « Le Bihan » would have a first name.
            && !(words.Length == 2 && (words[0] is "Le" or "La" or "Les"));
    }

    private static List<string> SplitOutside(string text, char separator)
    {
        var (parts, depth, start) = (new List<string>(), 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth +=
                text[i] == '(' ? 1
                : text[i] == ')' && depth > 0 ? -1
                : 0;
            if (text[i] == separator && depth == 0)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return [.. parts.Where(p => p.Trim().Length > 0)];
    }

    [GeneratedRegex(@"[\s;,.]+$", RegexOptions.None, 1000)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(?:et|ainsi que|&)\s+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LeadingAnd();

    [GeneratedRegex(@"\bet\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex And();

    [GeneratedRegex(@"\s+pour\s+.*$", RegexOptions.None, 1000)]
    private static partial Regex OnBehalf();

    [GeneratedRegex(@",(?!\d)|(?=\s+et\s+)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"(?<!\p{L})(?:M\.|MM\.|Mme|Mlle|Mr|Monsieur|Madame)(?=\s+\p{Lu})", RegexOptions.None, 1000)]
    private static partial Regex Civility();

    [GeneratedRegex(@"(?<=\S)[\s,;]*(?:\bet\b\s*)?(?<!\p{L})(?=(?:M\.|Mme|Mlle|Mr|Monsieur|Madame)\s+\p{Lu})", RegexOptions.None, 1000)]
    private static partial Regex BeforeCivility();

    [GeneratedRegex(@"(?<=\)),\s*|(?<=\))\s+et\s+", RegexOptions.None, 1000)]
    private static partial Regex AfterParenthesis();

    [GeneratedRegex(@"^(?:M\.|MM\.|M(?=\s)|Mme\.?|Mlle\.?|Mr\.?|Monsieur|Madame|Mademoiselle|Dr\.?)\s+(?=\p{Lu})", RegexOptions.None, 1000)]
    private static partial Regex LeadingCivility();

    [GeneratedRegex(
        @"^(?<article>(?:[Ll]a|[Ll]es?|[Uu]ne?|[Dd]eux|[Tt]rois)\s+|[Ll]['’]\s*)(?=\p{Ll})",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex RoleStart();

    [GeneratedRegex(
        @"[,(:|;\t]|\s[–—-]\s|\s(?=pour\s+\p{Lu})|\s(?=(?i:chef|coordinat|charg|direct|responsable|principal|délégu|stagiaire|animat|adjoint|conseill|inspect|référent)\p{Ll}+)",
        RegexOptions.None,
        1000
    )]
    private static partial Regex NameEnd();

    [GeneratedRegex(
        @"^(?:CE|Cité|Ville|Mairie|Collège|Lycée|École|Ecole|DSDEN|Préfecture|Rectorat|Communauté|Département|Région|Association|Centre|Maison|Éducation|Education|Service|Direction|Labo|Pôle)\b|\b(?:Cités?|Villes?|Quartiers?|Ressources|Territoires?)$",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex NotAName();
}
