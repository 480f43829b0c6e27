using System.Globalization;
using System.Text;

namespace Maillage.Kernel.Text;

/// <summary>Readable addresses from French titles.</summary>
public static class Slugs
{
    /// <summary>« L’école des sports » → « l-ecole-des-sports »; at most 80 characters, never empty.</summary>
    public static string From(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in WithoutAccents(title).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().Trim('-');
        text = text.Length > 80 ? text[..80].Trim('-') : text;
        return text.Length == 0 ? "sans-titre" : text;
    }

    /// <summary>The slug of the title, or the first of « titre-2 », « titre-3 » … that is free.</summary>
    public static async Task<string> FreeAsync(string title, Func<string, Task<bool>> isTaken)
    {
        var slug = From(title);
        var candidate = slug;
        for (var n = 2; await isTaken(candidate); n++)
        {
            candidate = $"{slug}-{n.ToString(CultureInfo.InvariantCulture)}";
        }

        return candidate;
    }

    public static string WithoutAccents(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (
            var c in text.Replace("œ", "oe").Replace("Œ", "OE").Replace("æ", "ae").Replace("Æ", "AE").Normalize(NormalizationForm.FormD)
        )
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(c);
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }
}
