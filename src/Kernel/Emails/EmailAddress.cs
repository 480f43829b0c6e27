using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Maillage.Kernel.Emails;

/// <summary>What an address is, for every form, import, setting and for what sends: one mailbox and nothing else. A name, a second address
/// or a space would let a mail server read another address than the person who typed it did.</summary>
public static class EmailAddress
{
    public const int MaxLength = 254;
    public const string NotOne = "Écrivez une seule adresse, sans espace, sans nom et sans signe autour, par exemple prenom.nom@ville.fr.";
    public const string Accent =
        "Une adresse s’écrit sans accent avant l’arobase : vérifiez-la auprès de la personne, par exemple prenom.nom@ville.fr.";

    private const int LocalMaxLength = 64;
    private const string LocalSigns = "!#$%&'*+-/=?^_`{|}~.";
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>Reads an address, its domain in the letters that servers know (« évry.fr » is « xn--vry-9la.fr »).</summary>
    /// <param name="refusal">Why it is not one, in French.</param>
    public static bool TryRead(string? text, [NotNullWhen(true)] out string? address, [NotNullWhen(false)] out string? refusal)
    {
        (address, refusal) = (null, NotOne);
        var trimmed = text?.Trim() ?? "";
        var at = trimmed.LastIndexOf('@');
        if (at < 1 || at > LocalMaxLength)
        {
            return false;
        }

        var local = trimmed[..at];
        if (local.Any(c => char.IsLetter(c) && !char.IsAscii(c)) && local.All(c => char.IsLetterOrDigit(c) || LocalSigns.Contains(c)))
        {
            refusal = Accent;
            return false;
        }

        if (!IsLocal(local) || AsciiDomain(trimmed[(at + 1)..]) is not { } domain || at + 1 + domain.Length > MaxLength)
        {
            return false;
        }

        (address, refusal) = ($"{local}@{domain}", null);
        return true;
    }

    public static bool IsOne(string? text) => TryRead(text, out var address, out _) && address == text;

    /// <exception cref="BusinessRuleException">It is not one address; the sentence is for the field.</exception>
    public static string Read(string text, string field) =>
        TryRead(text, out var address, out var refusal) ? address : throw new BusinessRuleException(refusal, field);

    private static bool IsLocal(string local) =>
        local.All(c => char.IsAsciiLetterOrDigit(c) || LocalSigns.Contains(c))
        && local[0] != '.'
        && local[^1] != '.'
        && !local.Contains("..", StringComparison.Ordinal);

    private static string? AsciiDomain(string domain)
    {
        try
        {
            var ascii = Idn.GetAscii(domain);
            return IsDomain(ascii) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // « localhost » is the name of a machine by itself; elsewhere a domain has a dot, and does not end with a number.
    private static bool IsDomain(string domain) =>
        domain == "localhost"
        || (
            domain.Contains('.')
            && domain.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            && char.IsAsciiLetter(domain[domain.LastIndexOf('.') + 1])
        );
}
