using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Maillage.Rencontres;

/// <summary>The answers to the weather while it is open. Kept sealed, rewritten whole and at the same length by every answer: two copies of
/// the database, its log, its dead rows or a backup taken meanwhile do not tell what was added. The key is not in the database.</summary>
public sealed class Urne
{
    private static readonly int Questions = Enum.GetValues<QuestionMeteo>().Length;
    private static readonly int TempsPossibles = Enum.GetValues<Temps>().Length;
    private readonly int[] _comptes = new int[Questions * TempsPossibles];

    public static Urne Vide => new();

    /// <returns>Empty when there is nothing to open, or when it was sealed with the key of another installation.</returns>
    public static Urne Ouvrir(string? scellee, IDataProtector sceau)
    {
        var urne = new Urne();
        try
        {
            var octets = scellee is null ? [] : sceau.Unprotect(Convert.FromBase64String(scellee));
            for (var i = 0; i < octets.Length / sizeof(int); i++)
            {
                urne._comptes[i] = BinaryPrimitives.ReadInt32LittleEndian(octets.AsSpan(i * sizeof(int)));
            }
        }
        catch (CryptographicException)
        {
            // Restored without the master key: what was said is known by nobody any more.
        }

        return urne;
    }

    public string Sceller(IDataProtector sceau)
    {
        var octets = new byte[_comptes.Length * sizeof(int)];
        for (var i = 0; i < _comptes.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(octets.AsSpan(i * sizeof(int)), _comptes[i]);
        }

        return Convert.ToBase64String(sceau.Protect(octets));
    }

    public void Glisser(QuestionMeteo question, Temps temps, int combien = 1) => _comptes[Case(question, temps)] += combien;

    /// <summary>What may be said of each question that enough people answered.</summary>
    public IReadOnlyList<ResultatMeteo> Depouiller() =>
        [
            .. Enum.GetValues<QuestionMeteo>()
                .Select(q => ResultatMeteo.De(q, [.. Enum.GetValues<Temps>().Select(t => new TempsCompte(t, _comptes[Case(q, t)]))]))
                .OfType<ResultatMeteo>(),
        ];

    private static int Case(QuestionMeteo question, Temps temps) => (((int)question - 1) * TempsPossibles) + (int)temps - 1;
}
