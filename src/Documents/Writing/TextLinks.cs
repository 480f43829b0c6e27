using System.Text.RegularExpressions;

namespace Maillage.Documents.Writing;

/// <summary>A stretch of text; with <paramref name="Uri"/>, a link.</summary>
public readonly record struct TextSpan(string Text, Uri? Uri = null);

/// <summary>Finds the web addresses of a text. Only http and https become links: nothing typed can run a script.</summary>
public static partial class TextLinks
{
    /// <summary>The addresses alone, in their order.</summary>
    public static IEnumerable<Uri> Addresses(string text) => Of(text).Select(s => s.Uri).OfType<Uri>();

    public static IReadOnlyList<TextSpan> Of(string text)
    {
        var spans = new List<TextSpan>();
        var at = 0;
        foreach (Match match in Address().Matches(text))
        {
            var address = WithoutPunctuation(match.Value);
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                continue;
            }

            if (match.Index > at)
            {
                spans.Add(new TextSpan(text[at..match.Index]));
            }

            spans.Add(new TextSpan(address, uri));
            at = match.Index + address.Length;
        }

        if (at < text.Length)
        {
            spans.Add(new TextSpan(text[at..]));
        }

        return spans;
    }

    // The full stop that ends the sentence is not part of the address, nor a bracket that it does not open.
    private static string WithoutPunctuation(string address)
    {
        var trimmed = address.TrimEnd('.', ',', ';', ':', '!', '?', '"', '’');
        var unopened = trimmed.EndsWith(')') && trimmed.Count(c => c == ')') > trimmed.Count(c => c == '(');
        return unopened ? WithoutPunctuation(trimmed[..^1]) : trimmed;
    }

    [GeneratedRegex(@"https?://[^\s<>«»]+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Address();
}
