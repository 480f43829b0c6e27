using System.Text;
using System.Text.RegularExpressions;
using Maillage.Kernel.Text;

namespace Maillage.Reseaux.Effacement;

/// <summary>The name of one person as patterns: « é » is « e », « - » a space, « œ » is « oe ».</summary>
internal static class MotifsDuNom
{
    private const string Espace = @"[ \u00A0\u202F\t]{1,3}\n?";
    private const string Bord = @"(?<![\p{L}\p{M}\p{Nd}_@])";
    private const string Fin = @"(?![\p{L}\p{M}\p{Nd}_])";
    private const string Civilite = @"(?:M|MM|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle|Me|Dr)\.?[ \u00A0\u202F]";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The surest first: an address, both names, the name inside an address, then what is only perhaps the person.</summary>
    public static Regex De(Personne personne)
    {
        var (prenom, nom) = (Mots(personne.Prenom), Mots(personne.Nom));
        var formes = new List<string>();
        if (personne.Courriel is { Length: > 0 } courriel)
        {
            formes.Add($@"(?<courriel>(?<![\p{{L}}\p{{Nd}}._%+-]){Regex.Escape(courriel)}(?![\p{{L}}\p{{Nd}}-]|\.\p{{L}}))");
        }

        if (Joint(personne.Nom) is { Length: > 2 } local)
        {
            formes.Add(
                $@"(?<adresse>(?<![\p{{L}}\p{{Nd}}._%+@-])[\p{{L}}\p{{Nd}}._%+-]{{0,40}}{local}[\p{{L}}\p{{Nd}}._%+-]{{0,40}}@[\p{{L}}\p{{Nd}}-]+(?:\.[\p{{L}}\p{{Nd}}-]+)+)"
            );
        }

        if (prenom.Length > 0)
        {
            formes.Add($"(?<complet>{Bord}(?:{Civilite})?(?:{prenom}(?:{Espace}|\\n){nom}|{nom}(?:,?{Espace}|\\n){prenom}){Fin})");
            var (p, n) = (Joint(personne.Prenom), Joint(personne.Nom));
            formes.Add($"(?<joint>(?<![\\p{{L}}\\p{{Nd}}])(?:{p}[._-]{n}|{n}[._-]{p})(?![\\p{{L}}\\p{{Nd}}]))");
            formes.Add(
                $@"{Bord}(?:{Civilite})?(?<initiale>{Lettres(personne.Prenom[..1])})\.?[ \u00A0\u202F-]?(?<=[. \u00A0\u202F]){nom}{Fin}"
            );
            formes.Add(
                $@"{Bord}(?<initiale>{Lettres(personne.Prenom[..1])})\.[ \u00A0\u202F]?{Lettres(personne.Nom[..1])}\.(?![\p{{L}}\p{{Nd}}])"
            );
        }

        formes.Add($"(?<seul>{Bord}(?:{Civilite})?(?<nom>{nom}){Fin})");
        return new Regex(
            string.Join('|', formes),
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled,
            Patience
        );
    }

    /// <summary>A word of the name written as a common noun.</summary>
    public static Regex? EnMinuscules(Personne personne)
    {
        var mots = personne
            .NomComplet.Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries)
            .Where(m => m.Length > 3)
            .Select(m => Regex.Escape(m.ToLower(French.Culture)))
            .ToList();
        return mots.Count == 0 ? null : new Regex($"{Bord}(?:{string.Join('|', mots)}){Fin}", RegexOptions.CultureInvariant, Patience);
    }

    public static bool EstCapital(string mots) => mots.Length > 0 && char.IsUpper(mots[0]);

    private static string Mots(string nom) =>
        string.Join($"(?:{Espace}|-)", nom.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(m => $"(?<mot>{Lettres(m)})"));

    /// <summary>« le-bihan », « lebihan », « le.bihan ».</summary>
    private static string Joint(string nom) =>
        string.Join(
            "[._-]?",
            Slugs.WithoutAccents(nom).Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)
        );

    private static string Lettres(string mot)
    {
        var motif = new StringBuilder();
        foreach (var lettre in Slugs.WithoutAccents(mot.Replace("œ", "oe").Replace("Œ", "OE")))
        {
            motif.Append(
                char.ToLowerInvariant(lettre) switch
                {
                    'a' => @"[aàâäáã]\p{Mn}?",
                    'c' => @"[cç]\p{Mn}?",
                    'e' => @"[eéèêë]\p{Mn}?",
                    'i' => @"[iîïí]\p{Mn}?",
                    'n' => @"[nñ]\p{Mn}?",
                    'o' => @"[oôöóõ]\p{Mn}?",
                    'u' => @"[uùûüú]\p{Mn}?",
                    'y' => @"[yÿý]\p{Mn}?",
                    '\'' or '’' => "['’]",
                    _ => Regex.Escape(lettre.ToString()),
                }
            );
        }

        return motif.ToString();
    }
}
