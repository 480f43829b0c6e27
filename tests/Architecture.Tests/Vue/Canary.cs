using System.Text;

namespace Maillage.Architecture_Tests.Vue;

/// <summary>A word that stands in one place of the world, and the readers who may meet it.</summary>
/// <param name="Quoi">« ressource du réseau, nord : titre ».</param>
public sealed record Canary(string Mot, string Quoi, IReadOnlySet<string> Lecteurs)
{
    private static int _last;

    /// <summary>Letters that no French word has, in the order of a name: capital first.</summary>
    public static string Word()
    {
        var word = new StringBuilder("Kwa");
        for (var n = Interlocked.Increment(ref _last) + 700; n > 0; n /= 20)
        {
            word.Append("bcdfghjklmnpqrstvwxz"[n % 20]).Append('o');
        }

        return word.Append("kwik").ToString();
    }
}

/// <summary>A thing that has a page: where, who opens it, whether search knows it.</summary>
public sealed record Thing(string Adresse, string Quoi, string Mot, IReadOnlySet<string> Lecteurs, bool EstTrouvable);

/// <summary>Somebody who reads, and what the test knows of them; the product must come to the same.</summary>
public sealed record Reader(string Nom, Guid? PersonneId, string[] Reseaux, string[] Animes, string[] Cites, bool EstAdministrateur);
