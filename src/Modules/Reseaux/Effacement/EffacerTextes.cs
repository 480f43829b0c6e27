using System.Data.Common;
using Maillage.Kernel.Data;

namespace Maillage.Reseaux.Effacement;

/// <summary>Takes the name out of every text where it surely stands, or was chosen; leaves what was left; gives back what nobody had seen
/// and is not sure. A row is written in one command, if it is still as it was read: nobody's text is lost, and a cut leaves whole rows.</summary>
public sealed class EffacerTextes(AppDb db, ChercherNom chercher, IEnumerable<IEffaceNoms> modules)
{
    private const int Passages = 5;

    public async Task<IReadOnlyList<Reste>> ExecuteAsync(Personne personne, ChoixLieux choix, CancellationToken cancellationToken)
    {
        var (choisis, laisses) = (choix.Choisis.ToHashSet(), choix.Laisses.ToHashSet());
        for (var passage = 0; passage < Passages; passage++)
        {
            var cherche = await chercher.ExecuteAsync(personne, cancellationToken);
            var (aEcrire, restes) = (0, new List<Reste>());
            foreach (var ligne in cherche.Lignes)
            {
                var effaceur = new Effaceur(cherche.Formes, ligne, choisis, laisses);
                if (effaceur.Change)
                {
                    aEcrire++;
                    await EcrireAsync(effaceur, cancellationToken);
                }
                else
                {
                    restes.AddRange(effaceur.Restes);
                }
            }

            // Read once more: what somebody wrote meanwhile is seen too.
            if (aEcrire == 0)
            {
                return restes;
            }
        }

        throw new InvalidOperationException("Des textes changent sans cesse : l’effacement reprendra.");
    }

    private async Task EcrireAsync(Effaceur effaceur, CancellationToken cancellationToken)
    {
        foreach (var module in modules)
        {
            if (await module.RemplacerAsync(effaceur.Table, effaceur.Ligne.Cle, effaceur.Colonne, cancellationToken))
            {
                return;
            }
        }

        try
        {
            await db.EcrireAsync(effaceur.Ligne, effaceur.Nouvelles, cancellationToken);
        }
        catch (DbException e) when (e.SqlState == "23505" || e.Message.Contains("UNIQUE constraint failed", StringComparison.Ordinal))
        {
            // Two people erased from the same list of names stay two.
            await db.EcrireAsync(effaceur.Ligne, effaceur.Distinctes(), cancellationToken);
        }
    }
}

/// <summary>The new texts of one row.</summary>
internal sealed class Effaceur
{
    private readonly LigneTrouvee _trouvee;
    private readonly IReadOnlySet<string> _choisis;
    private readonly IReadOnlySet<string> _laisses;
    private readonly FormesDuNom _formes;

    public Effaceur(FormesDuNom formes, LigneTrouvee trouvee, IReadOnlySet<string> choisis, IReadOnlySet<string> laisses)
    {
        (_formes, _trouvee, _choisis, _laisses) = (formes, trouvee, choisis, laisses);
        Nouvelles = [.. trouvee.Valeurs.Select((v, i) => v.Avec((rang, f) => Dans(trouvee.Colonne(i), rang, f)))];
    }

    public LigneLue Ligne => _trouvee.Ligne;
    public string Table => Ligne.Table.Nom;
    public object[] Nouvelles { get; }
    public List<Reste> Restes { get; } = [];
    public bool Change => Nouvelles.Where((n, i) => !ReferenceEquals(n, Ligne.Valeurs[i])).Any();

    /// <summary>The new value of a column that a module keeps under its own care; the same when nothing changes.</summary>
    public string Colonne(string nom, string valeur)
    {
        var rang = Ligne.Table.Textes.ToList().IndexOf(nom);
        return (string)ValeurLue.De(valeur).Avec((feuille, f) => Dans(_trouvee.Colonne(rang), feuille, f));
    }

    public object[] Distinctes() =>
        [
            .. Nouvelles.Select(
                (n, i) => n is string texte && !ReferenceEquals(n, Ligne.Valeurs[i]) ? $"{texte} ({Cles.Hacher(Ligne.Numero)[..4]})" : n
            ),
        ];

    // A column keeps its length on both databases.
    private string Dans(Emplacement ou, int rang, string feuille)
    {
        var entiere = Remplacer(ou, rang, feuille, court: false);
        return Ligne.Table.Limites[ou.Colonne] is { } limite && entiere.Length > limite
            ? Remplacer(ou, rang, feuille, court: true)
            : entiere;
    }

    private string Remplacer(Emplacement ou, int rang, string feuille, bool court)
    {
        var mentions = _formes.Dans(feuille, ou);
        var nouvelle = feuille;
        // From the end: the places before keep theirs.
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            var mention = mentions[i];
            var cle = Cles.De(ou, rang, feuille, mentions, i);
            if (_laisses.Contains(cle))
            {
                continue;
            }

            if (mention.Doute is not { } doute || _choisis.Contains(cle))
            {
                nouvelle = string.Concat(
                    nouvelle.AsSpan(0, mention.Debut),
                    Remplacements.De(mention, feuille, ou, court),
                    nouvelle.AsSpan(mention.Fin)
                );
            }
            else if (!ou.HorsDuReseau && !court)
            {
                Restes.Add(
                    new Reste(
                        ou.Table,
                        ou.Ligne,
                        ou.Colonne,
                        rang,
                        mention.Debut,
                        mention.Texte.Length,
                        Cles.Hacher(feuille),
                        mention.Nature,
                        doute
                    )
                );
            }
        }

        return nouvelle;
    }
}
