using System.Security.Cryptography;
using System.Text;
using Maillage.Documents.Traces;
using Maillage.Kernel.Text;

namespace Maillage.Reseaux.Effacement;

/// <summary>A row that names the person, surely or perhaps.</summary>
public sealed class LigneTrouvee
{
    private readonly bool _sienne;
    private readonly bool _hors;

    internal LigneTrouvee(LigneLue ligne, bool sienne, bool hors)
    {
        (Ligne, _sienne, _hors) = (ligne, sienne, hors);
        Valeurs = [.. ligne.Valeurs.Select(ValeurLue.De)];
    }

    internal LigneLue Ligne { get; }
    internal IReadOnlyList<ValeurLue> Valeurs { get; }

    /// <summary>Another network, or nobody, is told of this row.</summary>
    public bool HorsDuReseau => _hors;

    internal Emplacement Colonne(int rang)
    {
        var colonne = Ligne.Table.Textes[rang];
        return new Emplacement(Ligne.Table.Nom, Ligne.Numero, colonne, TableLue.EstSignature(colonne), _sienne, _hors);
    }

    internal void Observer(FormesDuNom formes)
    {
        foreach (var feuille in Valeurs.SelectMany(v => v.Feuilles))
        {
            formes.Observer(feuille);
        }
    }

    /// <summary>By text, in the order of the columns.</summary>
    internal IEnumerable<IReadOnlyList<Mention>> Mentions(FormesDuNom formes) =>
        Valeurs.SelectMany((v, i) => v.Feuilles.Select(f => formes.Dans(f, Colonne(i))));

    internal IEnumerable<Lieu> Lieux(FormesDuNom formes) =>
        Valeurs.SelectMany((v, i) => v.Feuilles.SelectMany((f, rang) => Lieux(formes, Colonne(i), f, rang)));

    private IEnumerable<Lieu> Lieux(FormesDuNom formes, Emplacement ou, string feuille, int rang)
    {
        var mentions = formes.Dans(feuille, ou);
        return mentions.Select(
            (m, i) =>
                new Lieu(
                    Cles.De(ou, rang, feuille, mentions, i),
                    ou,
                    m,
                    Excerpt.Around(feuille, m.Debut, m.Texte.Length),
                    LibellesLieux.Ou(ou),
                    Ligne.Titre is { Length: > 0 } titre ? French.Shorten(titre, 80) : null,
                    LibellesLieux.Adresse(Ligne)
                )
        );
    }
}

/// <summary>One place where words name the person, as it is shown.</summary>
/// <param name="Cle">The same as long as the words around stay.</param>
public sealed record Lieu(string Cle, Emplacement Ou, Mention Mention, Excerpt Extrait, string Libelle, string? Titre, string? Adresse)
{
    public bool EstSur => Mention.Doute is null;
}

/// <summary>All that was found for one person.</summary>
public sealed class NomCherche(FormesDuNom formes, IReadOnlyList<LigneTrouvee> lignes)
{
    internal FormesDuNom Formes => formes;
    internal IReadOnlyList<LigneTrouvee> Lignes => lignes;
    public IReadOnlyList<Lieu> Lieux { get; } = [.. lignes.SelectMany(l => l.Lieux(formes))];

    /// <summary>Changes with any place that comes, goes, or is told otherwise.</summary>
    public static string Empreinte(IEnumerable<Lieu> lieux) =>
        Cles.Hacher(string.Concat(lieux.Select(l => $"{l.Cle}{l.EstSur}").Order(StringComparer.Ordinal)));
}

internal static class Cles
{
    private const int Autour = 40;

    /// <summary>Names erased around a place do not change its key: an erasure that was cut finds the others again.</summary>
    public static string De(Emplacement ou, int feuille, string texte, IReadOnlyList<Mention> mentions, int rang)
    {
        var (avant, depuis) = (new StringBuilder(), 0);
        foreach (var m in mentions.Take(rang))
        {
            avant.Append(texte, depuis, m.Debut - depuis).Append('⌀');
            depuis = m.Fin;
        }

        avant.Append(texte, depuis, mentions[rang].Debut - depuis);
        var apres = new StringBuilder();
        depuis = mentions[rang].Fin;
        foreach (var m in mentions.Skip(rang + 1))
        {
            apres.Append(texte, depuis, m.Debut - depuis).Append('⌀');
            depuis = m.Fin;
        }

        apres.Append(texte, depuis, texte.Length - depuis);
        var (gauche, droite) = (Remplacements.Masquer(avant.ToString()), Remplacements.Masquer(apres.ToString()));
        return Hacher(
            $"{ou.Table}/{ou.Ligne}/{ou.Colonne}/{feuille}/{gauche[Math.Max(0, gauche.Length - Autour)..]}/{mentions[rang].Texte}/{droite[..Math.Min(Autour, droite.Length)]}"
        );
    }

    public static string Hacher(string texte) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texte)))[..16];
}
