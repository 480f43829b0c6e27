using System.Text.RegularExpressions;
using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
using Maillage.Reseaux;

namespace Maillage.Rencontres;

/// <summary>What one cité writes for one meeting: the unit of everything. It becomes minutes, page, news, memory, evidence.
/// Each saved text is kept as a version, so that two writers can be reconciled and nothing is lost.</summary>
public sealed partial class Bloc : Entity, IVersioned
{
    private Bloc() { }

    public Guid RencontreId { get; private init; }
    public Guid CiteId { get; private init; }
    public TexteBloc Texte { get; private set; } = new();
    public int Version { get; set; }

    /// <summary>The identity sheet as a document of the past has it; empty when the sheet of the cité is the one to show.</summary>
    public List<LigneFiche> Fiche { get; private set; } = [];

    /// <summary>Of the last text kept; 0 while the bloc is only prefilled.</summary>
    public int Numero { get; private set; }
    public DateTime? EcritLe { get; private set; }
    public string? EcritPar { get; private set; }

    /// <summary>Somebody has written; a bloc only prefilled is still to be written.</summary>
    public bool EstEcrit => EcritLe is not null;

    /// <summary>Opens the bloc, prefilled with what the fact sheet recalls; when the sheet has no reminder of its own, with that of the last bloc.</summary>
    public static Bloc Ouvrir(Rencontre rencontre, Cite cite, Bloc? precedent)
    {
        var bloc = new Bloc
        {
            RencontreId = rencontre.Id,
            CiteId = cite.Id,
            Texte = new TexteBloc { PourRappel = cite.PourRappel ?? precedent?.Texte.PourRappel ?? cite.Rappeler() },
        };
        bloc.Raise(new BlocOuvert(cite.Nom));
        return bloc;
    }

    /// <summary>A bloc read in a document: nothing is prefilled, the sheet is that of the document.</summary>
    public static Bloc Archiver(Rencontre rencontre, Cite cite, IEnumerable<LigneFiche> fiche)
    {
        var bloc = new Bloc
        {
            RencontreId = rencontre.Id,
            CiteId = cite.Id,
            Fiche = [.. fiche],
        };
        bloc.Raise(new BlocOuvert(cite.Nom));
        return bloc;
    }

    public const string PartieFiche = "Fiche";

    /// <summary>« Commune : Arras », one label a line; a line without a label goes on with the one above.</summary>
    public static string FicheEnTexte(IEnumerable<LigneFiche> fiche) =>
        string.Join('\n', fiche.Select(l => $"{l.Libelle} : {LignesMarquees.Proteger(l.Valeur, Libelle())}"));

    public void CorrigerFiche(string texte)
    {
        Fiche = [];
        foreach (var ligne in texte.Split('\n'))
        {
            var deux = ligne.IndexOf(':');
            if (Fiche.Count == 0 || (deux > 0 && !ligne.StartsWith("  ", StringComparison.Ordinal)))
            {
                Fiche.Add(new LigneFiche(ligne[..Math.Max(0, deux)].Trim(), ligne[(deux + 1)..].TrimStart()));
            }
            else
            {
                Fiche[^1] = Fiche[^1] with { Valeur = $"{Fiche[^1].Valeur}\n{LignesMarquees.Rendre(ligne, Libelle())}" };
            }
        }

        Fiche = Fiche.ConvertAll(l => l with { Valeur = l.Valeur.Trim() });
        Raise(new PassageCorrige(texte));
    }

    // A line with a colon after its beginning would be read as a label.
    [GeneratedRegex("^[^:]+:", RegexOptions.None, 1000)]
    private static partial Regex Libelle();

    /// <summary>Version 0: the prefilled text, which the first writers start from.</summary>
    public VersionBloc PremiereVersion(DateTime now) => VersionBloc.Garder(this, 0, now);

    public VersionBloc Ecrire(TexteBloc texte, string auteur, DateTime now)
    {
        Texte = texte;
        EcritLe = now;
        EcritPar = auteur;
        Raise(new BlocEcrit(auteur));
        Numero++;
        return VersionBloc.Garder(this, Numero, now);
    }
}
