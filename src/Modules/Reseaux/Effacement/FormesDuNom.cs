using System.Text.RegularExpressions;
using Maillage.Documents.Traces;

namespace Maillage.Reseaux.Effacement;

/// <summary>What the network knows that makes a name unsure.</summary>
/// <param name="Homonyme">Somebody else, a place or a structure bears the whole name.</param>
/// <param name="CourrielPartage">Somebody else has the same address.</param>
public sealed record NomPartage(bool Homonyme, bool CourrielPartage);

/// <summary>Every way a text may name one person, and how sure it is. Accents, capitals and the kind of space do not count; what stands
/// around does.</summary>
public sealed class FormesDuNom
{
    private const int Proche = 120;
    private readonly string _complet;
    private readonly string _inverse;
    private readonly NomPartage _partage;
    private readonly Regex _formes;
    private readonly Regex? _minuscules;
    private bool _estCourant;

    public FormesDuNom(Personne personne, NomPartage partage)
    {
        (_complet, _inverse, _partage) = (personne.NomComplet, $"{personne.Nom} {personne.Prenom}".Trim(), partage);
        _formes = MotifsDuNom.De(personne);
        var premier = personne.Prenom.Split(' ', 2)[0];
        if (!TraceFinder.IsFirstName(premier))
        {
            _estCourant = premier.Length == 0 || TraceFinder.BeginsSentences(premier);
            _minuscules = MotifsDuNom.EnMinuscules(personne);
        }
    }

    /// <summary>A word of the name that texts write as a common noun makes the name a common noun; read every text before asking.</summary>
    public void Observer(string texte) => _estCourant = _estCourant || _minuscules?.IsMatch(texte) == true;

    /// <summary>The words of this text that name the person, in order.</summary>
    public IReadOnlyList<Mention> Dans(string texte, Emplacement ou)
    {
        var mentions = new List<Mention>();
        for (
            var match = _formes.Match(texte);
            match.Success;
            match = _formes.Match(texte, mentions.Count > 0 ? Math.Max(mentions[^1].Fin, match.Index + 1) : match.Index + 1)
        )
        {
            if (Lire(match, texte, ou) is { } mention)
            {
                mentions.Add(mention);
            }
        }

        return mentions.Exists(m => m.Nature == NatureMention.Nom)
            ? [.. mentions.Concat(Coordonnees(texte, mentions)).OrderBy(m => m.Debut)]
            : mentions;
    }

    /// <summary>A line that names the person, without the name.</summary>
    public string Taire(string ligne)
    {
        var ou = new Emplacement("", "", "", EstSignature: false, EstSienne: false, HorsDuReseau: false);
        return Dans(ligne, ou)
            .Reverse()
            .Aggregate(ligne, (l, m) => string.Concat(l.AsSpan(0, m.Debut), Remplacements.De(m, l, ou, court: false), l.AsSpan(m.Fin)));
    }

    private Mention? Lire(Match match, string texte, Emplacement ou)
    {
        Mention? Dire(NatureMention nature, RaisonDoute? doute) =>
            new(
                match.Index,
                match.Value,
                nature,
                doute ?? (ou.HorsDuReseau && nature != NatureMention.Courriel ? RaisonDoute.HorsDuReseau : null)
            );

        if (match.Groups["courriel"].Success)
        {
            return Dire(NatureMention.Courriel, _partage.CourrielPartage ? RaisonDoute.Partage : null);
        }

        if (match.Groups["adresse"].Success)
        {
            return Dire(NatureMention.Courriel, RaisonDoute.AdressePossible);
        }

        if (match.Groups["complet"].Success)
        {
            return Dire(NatureMention.Nom, Douter(match, texte, ou));
        }

        if (match.Groups["joint"].Success)
        {
            return Dire(NatureMention.Adresse, RaisonDoute.AdressePossible);
        }

        if (match.Groups["seul"].Success)
        {
            return MotifsDuNom.EstCapital(match.Groups["nom"].Value) ? Dire(NatureMention.Nom, RaisonDoute.NomSeul) : null;
        }

        return MotifsDuNom.EstCapital(match.Groups["initiale"].Value) ? Dire(NatureMention.Nom, RaisonDoute.Initiales) : null;
    }

    private RaisonDoute? Douter(Match match, string texte, Emplacement ou)
    {
        var entier = EstLeNom(texte);
        if (entier && ou.EstSienne)
        {
            return null;
        }

        if (_partage.Homonyme)
        {
            return RaisonDoute.Partage;
        }

        if (entier && ou.EstSignature)
        {
            return null;
        }

        if (_estCourant || !match.Groups["mot"].Captures.All(c => MotifsDuNom.EstCapital(c.Value)))
        {
            return RaisonDoute.MotCourant;
        }

        return EstDansUnePlusLongue(texte, match.Index, match.Index + match.Length) ? RaisonDoute.DansUnePlusLongue : null;
    }

    private bool EstLeNom(string texte) =>
        string.Equals(texte.Trim(), _complet, StringComparison.OrdinalIgnoreCase)
        || string.Equals(texte.Trim(), _inverse, StringComparison.OrdinalIgnoreCase);

    /// <summary>« Collège Karim Dubreuil », « Jean-Karim Dubreuil », « Karim Dubreuil-Martin », « Karim Dubreuil Lefèvre ».</summary>
    private static bool EstDansUnePlusLongue(string texte, int debut, int fin)
    {
        if (
            (debut > 0 && texte[debut - 1] == '-')
            || (fin < texte.Length && texte[fin] is '-' && fin + 1 < texte.Length && char.IsLetter(texte[fin + 1]))
        )
        {
            return true;
        }

        var suit = fin + 1 < texte.Length && texte[fin] is ' ' or '\u00A0' && char.IsUpper(texte[fin + 1]);
        var precede = texte[..debut].TrimEnd(' ', '\u00A0').Split([' ', '\u00A0', '\n'])[^1];
        return suit
            || TraceFinder.NamesAPlace(texte, debut)
            || (debut > 0 && texte[debut - 1] != '\n' && MotifsDuNom.EstCapital(precede) && TraceFinder.IsFirstName(precede));
    }

    private static IEnumerable<Mention> Coordonnees(string texte, List<Mention> mentions) =>
        from trace in TraceFinder.Find(texte)
        where trace.Kind is TraceKind.Phone or TraceKind.Mail or TraceKind.PostalAddress
        where !mentions.Exists(m => m.Debut < trace.End && trace.Start < m.Fin)
        where mentions.Exists(m => m.Nature == NatureMention.Nom && Math.Abs(m.Debut - trace.Start) < Proche)
        select new Mention(
            trace.Start,
            trace.Text,
            trace.Kind == TraceKind.Mail ? NatureMention.Courriel : NatureMention.Coordonnee,
            RaisonDoute.CoordonneeProche
        );
}
