using System.Collections.Concurrent;
using Maillage.Kernel.Security;

namespace Maillage.Reseaux;

/// <summary>How many wrong answers are taken to one question, by account and by address together: whoever guesses shuts nobody out but
/// themselves. Over a whole account, wrong answers only lower what each address may still try.</summary>
/// <param name="ParAdresse">For one account from one address, in ten minutes.</param>
/// <param name="ParCompte">For one account from everywhere, in an hour, before each address gets less.</param>
/// <param name="Reste">What each address then gets in ten minutes.</param>
public sealed record QuestionPosee(string Nom, int ParAdresse, int ParCompte, int Reste)
{
    public static readonly QuestionPosee MotDePasse = new("mot de passe", 8, 100, 2);

    /// <summary>Six digits can be guessed by who has the password and many addresses: then none is taken for an hour. Recovery codes and
    /// passkeys still open.</summary>
    public static readonly QuestionPosee Code = new("code", 8, 20, 0);

    public static readonly QuestionPosee Secours = new("secours", 8, 100, 2);
}

/// <summary>Counts wrong answers, in the memory of this node: nothing is written because a stranger tried, and an account that does not
/// exist is counted as one that does.</summary>
public sealed class EssaisConnexion(TimeProvider clock)
{
    private static readonly TimeSpan FenetreAdresse = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FenetreCompte = TimeSpan.FromHours(1);
    private const int Retenus = 200_000;
    private readonly ConcurrentDictionary<(string Question, string Compte, string Adresse), Decompte> _decomptes = new();

    /// <summary>Counts a try before it is judged, so that many at once are many; false when no more is taken from there.</summary>
    public bool Tenter(QuestionPosee question, string compte, string adresse)
    {
        var (paire, tous) = (Cle(question, compte, adresse), Cle(question, compte, ""));
        var permis = Lire(tous, FenetreCompte) >= question.ParCompte ? question.Reste : question.ParAdresse;
        if (Lire(paire, FenetreAdresse) >= permis)
        {
            return false;
        }

        Compter(tous, FenetreCompte, 1);
        return Compter(paire, FenetreAdresse, 1) <= permis;
    }

    /// <summary>The answer was right: what was tried from there is forgotten.</summary>
    public void Reussir(QuestionPosee question, string compte, string adresse)
    {
        Compter(Cle(question, compte, ""), FenetreCompte, -1);
        _decomptes.TryRemove(Cle(question, compte, adresse), out _);
    }

    private static (string, string, string) Cle(QuestionPosee question, string compte, string adresse) =>
        (question.Nom, Secrets.Fingerprint(compte), adresse);

    private int Lire((string, string, string) cle, TimeSpan fenetre) =>
        _decomptes.TryGetValue(cle, out var decompte) && decompte.Depuis + fenetre > clock.GetUtcNow() ? decompte.Nombre : 0;

    private int Compter((string, string, string) cle, TimeSpan fenetre, int pas)
    {
        if (_decomptes.Count >= Retenus)
        {
            Oublier();
        }

        var maintenant = clock.GetUtcNow();
        return _decomptes
            .AddOrUpdate(
                cle,
                _ => new Decompte(maintenant, Math.Max(pas, 0)),
                (_, d) =>
                    d.Depuis + fenetre > maintenant
                        ? d with
                        {
                            Nombre = Math.Max(d.Nombre + pas, 0),
                        }
                        : new Decompte(maintenant, Math.Max(pas, 0))
            )
            .Nombre;
    }

    // The oldest half: what is over, and, under a flood from many places, what began first.
    private void Oublier()
    {
        foreach (var (cle, _) in _decomptes.OrderBy(d => d.Value.Depuis).Take(Retenus / 2).ToList())
        {
            _decomptes.TryRemove(cle, out _);
        }
    }

    private sealed record Decompte(DateTimeOffset Depuis, int Nombre);
}
