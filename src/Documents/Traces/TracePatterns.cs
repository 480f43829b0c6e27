using System.Text.RegularExpressions;

namespace Maillage.Documents.Traces;

/// <summary>How people and what finds them are written in French.</summary>
internal static partial class TracePatterns
{
    private const string Space = @"[ \u00A0\u202F]";
    private const string Edge = @"(?<![\p{L}\p{M}\p{Nd}@])";
    private const string Word = @"(?=\p{Lu}['’-]?[\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*";
    private const string Particle = @"(?:d['’]|(?:d[eu]s?|la|les?|van|von|de[rn]|da|dos|di|del|el|al|ben|bel|ould)" + Space + ")";

    /// <summary>« Martin », « de la Tour », « Le Bihan », « Da Costa Lima ».</summary>
    private const string Surname = Particle + "{0,3}" + Word + "(?:" + Space + Particle + "{0,2}" + Word + "){0,2}";
    private const string Initial = @"\p{Lu}\.";

    [GeneratedRegex(
        Edge
            + "(?:(?:MM?|Mr)\\.?|(?i:Mmes?|Mlles?|Monsieur|Madame|Mademoiselle|Messieurs|Mesdames|Docteur|Professeure?)|Me|Maître|Drs?|Dre|Pre?)\\.?"
            + $"{Space}(?:(?<name>(?:{Initial}[ \\u00A0\\u202F-]?){{0,3}}{Surname})|(?<name>{Initial}))",
        RegexOptions.None,
        1000
    )]
    internal static partial Regex Title();

    [GeneratedRegex(
        Edge
            + $"(?<!\\p{{L}}\\.){Initial}(?:{Space}?-?{Initial}){{0,3}}(?:(?<={Initial}){Space}?(?<name>{Surname}))?(?![\\p{{L}}\\p{{Nd}}])",
        RegexOptions.None,
        1000
    )]
    internal static partial Regex Initials();

    [GeneratedRegex(Edge + $"(?<first>{Word}){Space}(?<name>{Surname}|{Initial})", RegexOptions.None, 1000)]
    internal static partial Regex FirstThenName();

    /// <summary>« SARR Awa », « DA COSTA Amélia ».</summary>
    [GeneratedRegex(
        Edge + $@"(?<name>\p{{Lu}}[\p{{Lu}}\p{{M}}'’-]+(?:{Space}\p{{Lu}}[\p{{Lu}}\p{{M}}'’-]+){{0,2}}){Space}(?<first>{Word})",
        RegexOptions.None,
        1000
    )]
    internal static partial Regex NameThenFirst();

    /// <summary>Somebody speaks, or is spoken to: « raconte Tiphanie Ngouabi ».</summary>
    [GeneratedRegex(
        @"\b(?:dit|explique|raconte|témoigne|confie|précise|ajoute|selon|sourit|résume|contact(?:er)?|joindre|merci à|auprès de)(?:"
            + Space
            + "?:)?"
            + Space
            + $"(?<found>(?<first>{Word}){Space}(?<name>{Surname}))",
        RegexOptions.None,
        1000
    )]
    internal static partial Regex Spoken();

    /// <summary>Ten digits, or those of an overseas country behind its code, in any grouping.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}+])(?<!\p{Nd}[ \u00A0\u202F./-])(?:"
            + Country
            + @"(?:33|262|590|594|596)"
            + Gap
            + @"(?:\(0\)"
            + Gap
            + @")?[1-9](?:"
            + Gap
            + @"\p{Nd}){8}|"
            + Country
            + @"689(?:"
            + Gap
            + @"\p{Nd}){8}|"
            + Country
            + @"(?:508|681|687)(?:"
            + Gap
            + @"\p{Nd}){6}|0[1-9](?:"
            + Gap
            + @"\p{Nd}){8})(?![\p{L}\p{Nd}])(?![ \u00A0\u202F.-]\p{Nd})",
        RegexOptions.None,
        1000
    )]
    internal static partial Regex Phone();

    private const string Gap = @"[ \u00A0\u202F./-]?";
    private const string Country = @"(?:\+|00)" + Gap;

    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}._%+-])[\p{L}\p{Nd}](?:[\p{L}\p{Nd}._%+'-]{0,62}[\p{L}\p{Nd}_+-])?(?:@| ?[\[(](?:at|arobase|@)[\])] ?| arobase )[\p{L}\p{Nd}-]{1,63}(?:\.[\p{L}\p{Nd}-]{1,63})+(?![\p{L}\p{Nd}@])",
        RegexOptions.IgnoreCase,
        1000
    )]
    internal static partial Regex Mail();

    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}])\p{Nd}{1,4}(?:"
            + Space
            + @"?(?:bis|ter|quater|[a-dA-D]))?,?"
            + Space
            + @"(?:rue|avenue|av\.?|bd\.?|boulevard|place|pl\.|chemin|impasse|allées?|cours|quai|route|square|passage|résidence|lotissement|sentier|sente|faubourg|ruelle|venelle|esplanade|promenade|rond-point|montée|traverse|hameau|villa|cité)"
            + Space
            + @"(?:(?:de|du|des|la|le|les|aux?|en|sur|sous)"
            + Space
            + @"|[dl]['’]){0,3}[\p{Lu}\p{Nd}][\p{L}\p{M}\p{Nd}'’-]*(?:"
            + Space
            + @"(?:(?:de|du|des|la|le|les|aux?|en|sur|sous|et)"
            + Space
            + @"|[dl]['’]){0,3}[\p{Lu}\p{Nd}][\p{L}\p{M}\p{Nd}'’-]*){0,5}(?:,?"
            + Space
            + @"(?:\p{Nd}{5}|\p{Nd}{2}"
            + Space
            + @"\p{Nd}{3})"
            + Space
            + Word
            + ")?",
        RegexOptions.None,
        1000
    )]
    internal static partial Regex PostalAddress();
}
