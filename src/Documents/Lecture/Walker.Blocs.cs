using System.Text.RegularExpressions;
using Maillage.Documents.Reading;

namespace Maillage.Documents.Lecture;

/// <summary>The bloc of a cité: its sheet, its reminder, its news, exchanges, needs and actions to promote.</summary>
internal sealed partial class Walker
{
    private BlocLu? _bloc;
    private Label _part = Label.None;
    private string? _ficheLabel;

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
        if (TakesAnswer(text))
        {
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

    [GeneratedRegex(@"^Besoins? (?:d['’]|de |du |des )\p{L}", RegexOptions.None, 1000)]
    private static partial Regex NeedsSomething();

    [GeneratedRegex(@"^[^,:.;]{4,60}", RegexOptions.None, 1000)]
    private static partial Regex ActionsFirst();
}
