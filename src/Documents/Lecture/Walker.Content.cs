using System.Text.RegularExpressions;
using Maillage.Documents.Reading;

namespace Maillage.Documents.Lecture;

/// <summary>What each part does with a paragraph or a list item.</summary>
internal sealed partial class Walker
{
    private void Append(SourceBlock block, string text)
    {
        if (_bloc is not null)
        {
            AppendToBloc(block, text);
            return;
        }

        switch (_section)
        {
            case Label.Objectifs:
                _lu.Objectifs.Add(text);
                break;
            case Label.OrdreDuJour:
                AppendToAgenda(block, text);
                break;
            case Label.Presents or Label.Excuses or Label.Absents or Label.Personnes or Label.Animation:
                AppendPeople(text);
                break;
            case Label.Meteo:
                _lu.Meteo = _lu.Meteo is null ? text : $"{_lu.Meteo}\n{text}";
                break;
            case Label.ActualitesNationales:
                Entry(_lu.Actualites.Nationales, block, text);
                break;
            case Label.ActualitesRegionales or Label.ActualitesLocales:
                Entry(_lu.Actualites.Regionales, block, text);
                break;
            case Label.Presentations:
                AppendToPresentation(block, text);
                break;
            case Label.Decisions:
                AppendDecision(block, text);
                break;
            case Label.Besoins:
                Entry(_lu.Besoins, block, text);
                break;
            case Label.Prochaines when _next.Add(text):
                break;
            default:
                _lu.NonAffecte.Add(text);
                break;
        }
    }

    /// <summary>Adds to a list, or to its last entry: a deeper item, or an item that a paragraph announced with a colon.</summary>
    private void Entry(List<string> list, SourceBlock block, string text)
    {
        var item = block.Kind == SourceKind.ListItem;
        if (item && list.Count > 0 && (block.Level > 0 || _attach))
        {
            list[^1] += $"\n- {text}";
        }
        else
        {
            list.Add(text);
        }

        if (!item)
        {
            _attach = _following?.Kind == SourceKind.ListItem && (text.EndsWith(':') || !EndsSentence(text));
        }
    }

    private static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or '…';

    private void AppendToAgenda(SourceBlock block, string text)
    {
        var points = _lu.OrdreDuJour;
        if (block.Kind == SourceKind.Paragraph && points.Count == 0 && text.Contains(';', StringComparison.Ordinal))
        {
            points.AddRange(
                text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => new PointLu(p, []))
            );
        }
        else if (block.Kind == SourceKind.ListItem && block.Level > 0 && points.Count > 0)
        {
            points[^1].SousPoints.Add(text);
        }
        else if (block.Kind == SourceKind.Paragraph && points.Count > 0 && (text.EndsWith(',') || char.IsLower(text[0])))
        {
            points[^1] = points[^1] with { Titre = $"{points[^1].Titre} {text}" };
        }
        else
        {
            points.Add(new PointLu(text, []));
        }
    }

    private void AppendPeople(string text)
    {
        var etat = _section switch
        {
            Label.Excuses => EtatPersonne.Excuse,
            Label.Absents => EtatPersonne.Absent,
            Label.Animation => EtatPersonne.Animation,
            _ => Absent().IsMatch(text) ? EtatPersonne.Absent
            : Excused().IsMatch(text) ? EtatPersonne.Excuse
            : EtatPersonne.Present,
        };
        var group = Group().Match(text);
        var personnes = group.Success ? People.Parse(group.Groups["people"].Value, etat, group.Groups["group"].Value.Trim()).ToList() : [];
        if (personnes.Count == 0)
        {
            personnes =
            [
                .. People.Parse(Excused().Replace(Absent().Replace(text, ""), ""), etat, _section == Label.Animation ? _animation : null),
            ];
        }

        if (personnes.Count == 0)
        {
            _lu.NonAffecte.Add(text);
            if (text.Length < ShortLine && !EndsSentence(text))
            {
                // A heading that says nothing known: the list of people is over.
                Leave();
            }
        }

        _lu.Personnes.AddRange(personnes);
    }

    private void AppendDecision(SourceBlock block, string text)
    {
        // The head of a table whose rows came as plain lines.
        if (text.Length < ShortLine && new TableHeader(text.Split(' ')).IsDecisions)
        {
            _lu.Mentions.Add(text);
            return;
        }

        var decisions = _lu.Decisions;
        if (decisions.Count > 0 && ((block.Kind == SourceKind.ListItem && block.Level > 0) || Qualifies().IsMatch(text)))
        {
            decisions[^1] = Decisions.Parse($"{decisions[^1].Texte}\n{text}");
        }
        else
        {
            decisions.Add(Decisions.Parse(text));
        }
    }

    // « Pour la Ville : Mme Roux, adjointe ; M. Kaci »
    [GeneratedRegex(
        @"^(?:Pour\s+)?(?:la |le |les |l['’]\s?)?(?<group>\p{Lu}[^:;,()]{2,50}?)\s*:\s*(?<people>\p{Lu}.+)$",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Group();

    [GeneratedRegex(@"^(?:responsable|pilote|porteur|porteuse|échéance|délai|qui|quand|pour le)s?\s*:", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Qualifies();

    [GeneratedRegex(@"[\s,;(–-]*\bexcusée?s?\b\)?", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Excused();

    [GeneratedRegex(@"[\s,;(–-]*\babsente?s?\b\)?", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Absent();
}
