using System.Text.RegularExpressions;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>Refuses a long password that a guessing program tries first: a run of keys, a piece said over and over, words that everybody
/// takes, the person's own name, with figures and signs around. What is left without them must still be a secret.</summary>
public sealed partial class MotDePasseDevinable(AppDb db) : IPasswordValidator<Compte>
{
    public const string Phrase =
        "Ce mot de passe se devine : une suite de touches, un mot très courant ou votre nom. Prenez plutôt une phrase de quatre ou cinq mots.";

    private const int SecretMinimal = 6;
    private const int SignesDifferents = 5;

    private static readonly string[] Rangees =
    [
        "abcdefghijklmnopqrstuvwxyz",
        "azertyuiop",
        "qsdfghjklm",
        "wxcvbn",
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "01234567890",
    ];

    // The long ones first: « motdepasse » before « passe ».
    private static readonly string[] Mots =
    [
        "motdepasse",
        "administrateur",
        "administration",
        "educatives",
        "educative",
        "connexion",
        "bienvenue",
        "password",
        "maillage",
        "welcome",
        "bonjour",
        "chouchou",
        "doudou",
        "soleil",
        "iloveyou",
        "jetaime",
        "letmein",
        "monkey",
        "dragon",
        "marseille",
        "france",
        "secret",
        "admin",
        "passe",
        "login",
        "cites",
        "cite",
        "mot",
        "de",
    ];

    public async Task<IdentityResult> ValidateAsync(UserManager<Compte> manager, Compte user, string? password)
    {
        var personne = await db.Personnes.AsNoTracking().SingleOrDefaultAsync(p => p.Id == user.PersonneId);
        string[] siens = [personne?.Prenom ?? "", personne?.Nom ?? "", (user.Email ?? "").Split('@')[0]];
        return EstDevinable(password ?? "", siens)
            ? IdentityResult.Failed(new IdentityError { Code = nameof(MotDePasseDevinable), Description = Phrase })
            : IdentityResult.Success;
    }

    /// <param name="siens">Words of the person's own: names, address.</param>
    public static bool EstDevinable(string motDePasse, IEnumerable<string> siens)
    {
        var lettres = Slugs.From(motDePasse).Replace("-", "", StringComparison.Ordinal);
        if (motDePasse.Distinct().Count() < SignesDifferents || Repete().IsMatch(lettres) || EstSuite(lettres))
        {
            return true;
        }

        var connus = siens.SelectMany(s => Slugs.From(s).Split('-')).Where(s => s.Length > 2).OrderByDescending(s => s.Length);
        foreach (var mot in connus.Concat(Mots))
        {
            lettres = lettres.Replace(mot, "", StringComparison.Ordinal);
        }

        // A year, a department, an exclamation mark: nobody's secret.
        lettres = string.Concat(lettres.Where(char.IsAsciiLetter));
        return lettres.Length < SecretMinimal || EstSuite(lettres);
    }

    // A row of keys, or of the alphabet, in its order or against it, or several rows one after the other.
    private static bool EstSuite(string lettres) =>
        Rangees.Any(r =>
            r.Contains(lettres, StringComparison.Ordinal) || string.Concat(r.Reverse()).Contains(lettres, StringComparison.Ordinal)
        )
        || Rangees.Aggregate(lettres, (reste, r) => reste.Replace(r, "", StringComparison.Ordinal)).Length < SecretMinimal;

    [GeneratedRegex(@"^(.{1,8})\1+$", RegexOptions.None, 1000)]
    private static partial Regex Repete();
}
