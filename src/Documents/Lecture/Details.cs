using System.Text.RegularExpressions;

namespace Maillage.Documents.Lecture;

/// <summary>Tells the function from the place in what follows a name.</summary>
internal static partial class Details
{
    /// <summary>« (Cheffe de projet ; CE Beauvais) », « – coordinateur – Ville de Lens », « , chargée de mission ».</summary>
    public static (string? Fonction, string? Rattachement) Divide(string details)
    {
        var text = Unwrap(details.Trim());
        if (text.Length == 0)
        {
            return (null, null);
        }

        if (For().Match(text) is { Success: true } behalf)
        {
            return (null, Trim(text[behalf.Length..]));
        }

        var strong = StrongSeparator().Split(text).Select(Trim).Where(p => p.Length > 0).ToList();
        if (strong.Count > 1)
        {
            return InOrder(strong[0], string.Join(", ", strong.Skip(1)));
        }

        if (RoleThenPlace().Match(text) is { Success: true } both)
        {
            var inside = Trim(both.Groups["place"].Value);
            // « principal (chef de file) »: two functions.
            return Trade().IsMatch(inside) ? (text, null) : (Trim(both.Groups["role"].Value), inside);
        }

        var soft = text.Split(',').Select(Trim).Where(p => p.Length > 0).ToList();
        var place = soft.FindIndex(p => Place().IsMatch(p));
        if (place > 0)
        {
            return (string.Join(", ", soft.Take(place)), string.Join(", ", soft.Skip(place)));
        }

        // « (CPO, Vénissieux) », « (Évreux, coordinatrice) »: what one does and where, in either order.
        if (soft.Count == 2 && IsTown(soft[0]) && Trade().IsMatch(soft[1]))
        {
            return InOrder(soft[0], soft[1]);
        }

        if (soft.Count > 1 && IsTown(soft[^1]) && (Trade().IsMatch(soft[0]) || Acronym().IsMatch(soft[0])))
        {
            return (string.Join(", ", soft.Take(soft.Count - 1)), soft[^1]);
        }

        if (place == 0 || (Acronym().IsMatch(text) && !TradeAcronym().IsMatch(text)))
        {
            return (null, Trim(text));
        }

        // « (Montauban) »: capitals and no trade, a place.
        if (IsTown(text))
        {
            return (null, Trim(text));
        }

        var (role, where) = DivideRole(Trim(text));
        return (role, where);
    }

    /// <summary>« cheffe de projet de la cité éducative du sud de Lille » → the role, and the place it names.</summary>
    public static (string? Fonction, string? Rattachement) DivideRole(string role)
    {
        if (RolePlace().Match(role) is { Success: true, Index: > 0 } match)
        {
            return (role[..match.Index].Trim(), role[match.Groups["place"].Index..].Trim());
        }

        return (role.Length == 0 ? null : role, null);
    }

    private static (string Fonction, string Rattachement) InOrder(string first, string second) =>
        IsTown(first) && Trade().IsMatch(second) ? (second, first) : (first, second);

    private static bool IsTown(string text) => Town().IsMatch(text) && !Trade().IsMatch(text) && !TradeAcronym().IsMatch(text);

    private static string Unwrap(string text)
    {
        text = text.TrimStart(',', ':', '|', ';', '–', '—', '-', '\t', ' ').TrimEnd(';', ',', '.', ' ');
        return text.StartsWith('(') && text.EndsWith(')') ? text[1..^1].Trim()
            : text.StartsWith('(') ? text[1..].Replace(")", " ;").Trim()
            : text;
    }

    private static string Trim(string text) => text.Trim(' ', ',', ';', '.', '\t', '–', '—', '|');

    [GeneratedRegex(
        @"^\p{Lu}[\p{L}'’]+(?:[ /-](?:de |du |des |la |le |les |sur |sous |en )*\p{Lu}[\p{L}'’]+){0,4}$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Town();

    [GeneratedRegex(
        @"^(?:chef|coordin|coordon|charg|direct|respons|princip|délégué|maire|adjoint|inspect|animat|conseill|stagiaire|agent|référent|présiden|élu|secrét|médiat|profess|enseign|cpe|assist|sous-préf|dasen|techni|éducat|psycho|sociolog|chercheu|consult|parent|habitant|bénévole|prov|vice|gestionn|infirm|médecin|formateur|formatrice)",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Trade();

    [GeneratedRegex("^(?:CPO|CPE|IEN|IA|IPR|IA-IPR|DASEN|DGS|DGA|ATSEM|AED|AESH|PE)$", RegexOptions.None, 1000)]
    private static partial Regex TradeAcronym();

    // « coordinatrice (CE Fontaine) »
    [GeneratedRegex(@"^(?<role>[^()]+)\((?<place>[^()]+)\)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoleThenPlace();

    [GeneratedRegex(@"^pour\s+(?=\p{Lu})", RegexOptions.None, 1000)]
    private static partial Regex For();

    [GeneratedRegex(@"\s*;\s*|\s+[–—-]\s+|\s*\|\s*|\t+", RegexOptions.None, 1000)]
    private static partial Regex StrongSeparator();

    [GeneratedRegex(
        @"^(?:CE|cité(?: éducative)?|ville|mairie|commune|collège|lycée|école|dsden|préfecture|sous-préfecture|rectorat|académie|communauté|ca|cu|métropole|département|conseil|région|association|centre|maison|caf|ccas|irev|crpv|anct|dreets|service|mission locale|université|réseau)\b",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Place();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu}\d&-]{1,9}$", RegexOptions.None, 1000)]
    private static partial Regex Acronym();

    [GeneratedRegex(
        @"\s+(?:de la|de l['’]|du|de|des|à la|à l['’]|au|à|pour la|en|-|–)?\s*(?<place>(?:cité éducative|CE|ville|mairie|commune|collège|lycée|préfecture|rectorat|communauté|métropole|centre social|association)\b.*|(?<=\s)\p{Lu}{3,8})$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex RolePlace();
}
