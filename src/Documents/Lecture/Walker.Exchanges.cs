using System.Text.RegularExpressions;
using Maillage.Documents.Reading;

namespace Maillage.Documents.Lecture;

/// <summary>Questions put in the bloc of a cité, and what the others answer.</summary>
internal sealed partial class Walker
{
    private bool TakesAnswer(string text)
    {
        if (
            _part is not (Label.Questionnements or Label.Echanges)
            || _bloc!.Echanges.Count == 0
            || Answer().Match(text) is not { Success: true } answer
        )
        {
            return false;
        }

        var who = answer.Groups["who"].Value.Trim();
        _bloc.Echanges[^1].Reponses.Add(who.Length == 0 ? answer.Groups["answer"].Value : $"{who} : {answer.Groups["answer"].Value}");
        return true;
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

    // « Réponse de Bron : par les cordées »
    [GeneratedRegex(
        @"^Réponses?(?:\s+(?:de la |du |de |des |d['’]\s?)?(?<who>[^:]{2,40}?))?\s*:\s*(?<answer>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Answer();
}
