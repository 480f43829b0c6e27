using System.Text;

namespace Maillage.Documents.Reading;

/// <summary>The characters of a text file: UTF-8, or what French machines wrote before it.</summary>
public static class FrenchText
{
    // Signs that Windows-1252 leaves without a meaning come out as control characters: they are none of the text.
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return string.Concat(Windows1252.GetString(content).Where(c => c is not (>= '\u0080' and <= '\u009F')));
        }
    }

    /// <summary>Letters and their accents in one sign, as keyboards type them: « é » written in two reads the same.</summary>
    public static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a character, or none: the text is left as it is.
            return text;
        }
    }
}
