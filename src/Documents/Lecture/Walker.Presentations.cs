using System.Text.RegularExpressions;
using Maillage.Documents.Reading;

namespace Maillage.Documents.Lecture;

/// <summary>Presentations by a cité: each titled by a sub-heading, or by the heading of the part.</summary>
internal sealed partial class Walker
{
    private string? _presenter;
    private string? _title;
    private bool _titledByAgenda;
    private readonly List<string> _texts = [];

    private void OpenPresentation(string head, string? after)
    {
        var by = By().Match(head);
        _presenter = by.Success ? BlocName(by.Groups["cite"].Value) : null;
        _title =
            !string.IsNullOrEmpty(after) ? after
            : by.Success ? null
            : head;
    }

    private void AppendToPresentation(SourceBlock block, string text)
    {
        var titles =
            block.Kind == SourceKind.Heading
            || (text.Length < ShortLine && !EndsSentence(text) && (block.Strong || StandsAlone(block, text)));
        if (titles)
        {
            ClosePresentation(keepPresenter: true);
            _title = text.TrimEnd(':', ' ');
        }
        else
        {
            _texts.Add(block.Kind == SourceKind.ListItem ? $"- {text}" : text);
        }
    }

    // The first short line, a bullet alone between two paragraphs, or a short line above what it titles.
    private bool StandsAlone(SourceBlock block, string text) =>
        (_texts.Count == 0 && _title is null)
        || (
            _previous?.Kind != SourceKind.ListItem
            && _following is { Kind: SourceKind.Paragraph } below
            && (
                block.Kind == SourceKind.ListItem
                || (!text.Contains(':', StringComparison.Ordinal) && (below.Text.EndsWith(':') || below.Text.Length > ShortLine))
            )
        );

    private void ClosePresentation(bool keepPresenter = false)
    {
        // The title alone is already in the agenda, or says nothing.
        if (_texts.Count > 0 || (_title is not null && !_titledByAgenda))
        {
            _lu.Presentations.Add(new PresentationLue(_presenter, _title, string.Join('\n', _texts)));
        }

        if (
            _titledByAgenda
            && _texts.Count == 0
            && _title is not null
            && !_lu.OrdreDuJour.Any(p => Labels.Key(p.Titre) == Labels.Key(_title))
        )
        {
            _lu.NonAffecte.Add(_title);
        }

        (_title, _titledByAgenda) = (null, false);
        _texts.Clear();
        _presenter = keepPresenter ? _presenter : null;
    }

    [GeneratedRegex(
        @"\b(?:par|de) (?:la )?(?<cite>(?:cité éducative|CE)\s+.+)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex By();
}
