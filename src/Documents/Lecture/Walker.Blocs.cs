using System.Text.RegularExpressions;
using Maillage.Documents.Reading;

namespace Maillage.Documents.Lecture;

/// <summary>The bloc of a cité: its sheet, its reminder, its news, exchanges, needs and actions to promote.</summary>
internal sealed partial class Walker
{
    private BlocLu? _bloc;
    private Label _part = Label.None;
    private string? _ficheLabel;

    // Shared tools of the programme, and ways of saying nothing, that stand where a town would.
    private static readonly string[] NoPlaces =
    [
        "la grande equipe",
        "grande equipe",
        "dauphin",
        "anct tv",
        "ras",
        "r a s",
        "neant",
        "rien a signaler",
    ];

    /// <summary>« Lens : deux actions à valoriser », or a sub-heading of a round of the cités, opens the bloc that it names.</summary>
    private bool OpensBloc(SourceBlock block, string text)
    {
        if (_section is Label.OrdreDuJour || IsPeople(_section) || _inPreamble)
        {
            return false;
        }

        var (head, after) = Labels.Head(text);
        var local = _section == Label.ActualitesLocales;
        if (!LooksLikePlace(head) || block.Level > (block.Kind == SourceKind.Heading ? NoHeading : 0))
        {
            return false;
        }

        var standsOut = block.Kind == SourceKind.Heading || block.Strong;
        var speaksOfActions =
            after is not null && ActionsFirst().Match(after) is { Success: true } first && Labels.Of(first.Value.Trim()) == Label.Actions;
        // A town that people of the meeting come from, standing out, is a turn to speak.
        if (!local && standsOut && after is null && block.Kind != SourceKind.ListItem && IsHomeOfSomebody(head))
        {
            OpenBloc(BlocName(head), block, keepSection: true);
            return true;
        }

        if (!speaksOfActions && !(local && (after is not null || standsOut || block.Kind == SourceKind.Paragraph)))
        {
            return false;
        }

        OpenBloc(BlocName(head), block, keepSection: local);
        if (!string.IsNullOrEmpty(after))
        {
            AppendFirst(after, speaksOfActions);
        }

        return true;
    }

    private void AppendFirst(string after, bool speaksOfActions)
    {
        var (label, rest) = Labels.Head(after);
        if (speaksOfActions)
        {
            OpenPart(Label.Actions);
            if (rest != "")
            {
                _bloc!.ActionsAValoriser.Add(after);
            }
        }
        else if (rest is not null && IsOfBloc(Labels.Of(label)))
        {
            OpenPart(Labels.Of(label));
            AppendAfter(rest);
        }
        else
        {
            OpenPart(Label.PointsActualite);
            AppendAfter(after);
        }
    }

    private void OpenBloc(string cite, SourceBlock block, bool keepSection = false)
    {
        ClosePresentation();
        _inPreamble = false;
        _section = keepSection ? Label.ActualitesLocales : Label.Bloc;
        _headingLevel = block.Kind == SourceKind.Heading ? block.Level : NoHeading;
        _bloc = new BlocLu { Cite = cite };
        (_part, _ficheLabel, _attach) = (Label.Fiche, null, false);
        _lu.Blocs.Add(_bloc);
    }

    private void OpenPart(Label part) => (_part, _ficheLabel, _attach) = (part, null, false);

    private void AppendToBloc(SourceBlock block, string text)
    {
        if (
            _part is Label.Questionnements or Label.Echanges
            && Answer().Match(text) is { Success: true } answer
            && _bloc!.Echanges.Count > 0
        )
        {
            var who = answer.Groups["who"].Value.Trim();
            _bloc.Echanges[^1].Reponses.Add(who.Length == 0 ? answer.Groups["answer"].Value : $"{who} : {answer.Groups["answer"].Value}");
            return;
        }

        if (NeedsSomething().IsMatch(text))
        {
            _bloc!.Besoins.Add(text);
            return;
        }

        switch (_part)
        {
            case Label.Rappel:
                _bloc!.Rappel = _bloc.Rappel is null ? text : $"{_bloc.Rappel}\n{(block.Kind == SourceKind.ListItem ? "- " : "")}{text}";
                break;
            case Label.Questionnements:
                _bloc!.Echanges.Add(new EchangeLu(text, []));
                break;
            case Label.Echanges:
                AppendExchange(block, text);
                break;
            case Label.Besoins:
                Entry(_bloc!.Besoins, block, text);
                break;
            case Label.Actions:
                Entry(_bloc!.ActionsAValoriser, block, text);
                break;
            case Label.Fiche when block.Kind != SourceKind.ListItem || Fiche.Parse(text).Pairs.Count > 0:
                AppendToFiche(text);
                break;
            default:
                _part = Label.PointsActualite;
                Entry(_bloc!.PointsActualite, block, text);
                break;
        }
    }

    private void AppendToFiche(string text)
    {
        var (before, pairs) = Fiche.Parse(text);
        if (before.Length > 0)
        {
            // A line that goes on below its label is short; a sentence is news.
            if (_ficheLabel is not null && before.Length < ShortLine && !before.EndsWith(':') && !EndsSentence(before))
            {
                Fiche.Continue(_bloc!, _ficheLabel, before);
            }
            else if (before.EndsWith(':') && before.Length < ShortLine)
            {
                _lu.NonAffecte.Add(before);
            }
            else
            {
                _bloc!.PointsActualite.Add(before);
            }
        }

        foreach (var (label, value) in pairs)
        {
            Fiche.Add(_bloc!, label, value);
            _ficheLabel = label;
        }
    }

    /// <summary>A paragraph asks or introduces, the list under it answers.</summary>
    private void AppendExchange(SourceBlock block, string text)
    {
        var echanges = _bloc!.Echanges;
        if (block.Kind == SourceKind.ListItem && echanges.Count > 0)
        {
            if (block.Level > 0 && echanges[^1].Reponses.Count > 0)
            {
                echanges[^1].Reponses[^1] += $"\n- {text}";
            }
            else
            {
                echanges[^1].Reponses.Add(text);
            }
        }
        else if (text.EndsWith('?') || _following?.Kind == SourceKind.ListItem)
        {
            echanges.Add(new EchangeLu(text, []));
        }
        else if (echanges.Count > 0 && echanges[^1].Question?.EndsWith('?') == true)
        {
            echanges[^1].Reponses.Add(text);
        }
        else
        {
            echanges.Add(new EchangeLu(null, [text]));
        }
    }

    /// <summary>The name after « actualités de la cité éducative de », in usual spelling.</summary>
    private static string BlocName(string head)
    {
        var before = BeforeName().Match(head.Trim());
        var name = head.Trim()[before.Length..].Trim(' ', ':', '–', '-');
        // « la cité éducative des Essarts » is that of Les Essarts.
        var article = before.Value.TrimEnd().EndsWith(" des", StringComparison.OrdinalIgnoreCase) ? "Les " : "";
        return FrenchCase.Place(name.Length == 0 ? head : article + name);
    }

    private bool IsHomeOfSomebody(string head) =>
        _lu.Personnes.Any(p =>
            p.Rattachement is { } place && (" " + Labels.Key(place)).EndsWith(" " + Labels.Key(head), StringComparison.Ordinal)
        );

    // One to six words, each with a capital or a link between two: a town, several towns, a district.
    private static bool LooksLikePlace(string head)
    {
        var words = BeforeName().Replace(head, "").Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 7
            && char.IsUpper(words[0][0])
            && !NoPlaces.Contains(Labels.Key(head))
            && Labels.Of(head) is Label.None or Label.Bloc
            && words.All(w => char.IsUpper(w[0]) || w[0] is '(' or '-' || w.EndsWith(')') || PlaceLink().IsMatch(w));
    }

    [GeneratedRegex(
        @"^(?:\d+[.)]\s*)?(?:(?:les\s+)?(?:actualités?|nouvelles|le point|point|bloc|focus|tour)\s+(?:locales?\s+)?(?:pour\s+|sur\s+|de\s+|d['’]\s*)?)?(?:(?:la\s+|le\s+)?(?:cité éducative|CE(?=\s)|territoire))?\s*(?:(?:de la|du|des|de|d['’])\s*(?=\p{L}))?",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex BeforeName();

    [GeneratedRegex(@"^(?:de|du|des|la|le|les|sur|sous|en|et|lès|lez|d['’].+|l['’].+|–|&)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PlaceLink();

    [GeneratedRegex(@"^Besoins? (?:d['’]|de |du |des )\p{L}", RegexOptions.None, 1000)]
    private static partial Regex NeedsSomething();

    // « Réponse de Bron : par les cordées »
    [GeneratedRegex(
        @"^Réponses?(?:\s+(?:de la |du |de |des |d['’]\s?)?(?<who>[^:]{2,40}?))?\s*:\s*(?<answer>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Answer();

    [GeneratedRegex(@"^[^,:.;]{4,60}", RegexOptions.None, 1000)]
    private static partial Regex ActionsFirst();
}
