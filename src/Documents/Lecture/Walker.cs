using Maillage.Documents.Reading;

namespace Maillage.Documents.Lecture;

/// <summary>Walks the blocks in order and puts each in the part of the minutes that is open. What no part takes goes to be classed by hand.</summary>
internal sealed partial class Walker
{
    private readonly CompteRenduLu _lu;
    private readonly NextMeetings _next;
    private readonly List<SourceBlock> _preamble = [];
    private bool _inPreamble = true;
    private Label _section = Label.None;
    private int _headingLevel = NoHeading;
    private string? _animation;

    /// <summary>The number of the last numbered heading: the next one is a heading too, whatever it says.</summary>
    private int _rank;
    private SourceBlock? _previous;
    private SourceBlock? _following;

    /// <summary>The next list items belong to the entry that announced them with a colon.</summary>
    private bool _attach;

    private const int NoHeading = 99;
    private const int ShortLine = 80;

    public Walker(CompteRenduLu lu)
    {
        _lu = lu;
        _next = new NextMeetings(lu);
    }

    public void Walk(SourceDocument document)
    {
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            _following = i + 1 < document.Blocks.Count ? document.Blocks[i + 1] : null;
            Take(document.Blocks[i]);
            _previous = document.Blocks[i];
        }

        ClosePresentation();
        Preamble.Read(_lu, _preamble, document.Name);
        _next.CompleteYears();
    }

    private void Take(SourceBlock block)
    {
        if (block.Kind == SourceKind.Table)
        {
            TakeTable(block);
            return;
        }

        var text = block.Text.TrimStart('*').Trim();
        if (text.Length == 0 || Opens(block, text) || OpensBloc(block, text) || TakesDecision(text))
        {
            return;
        }

        if (TakesHour(text))
        {
            return;
        }

        if (NextMeetings.Announces(text) && _section != Label.Prochaines && _section != Label.OrdreDuJour)
        {
            _next.Add(text);
            return;
        }

        if (FollowsInRank(block, text) || HeadsPoint(text) || RepeatsAgenda(text))
        {
            OpenPoint(block, text);
            return;
        }

        if (Closing().IsMatch(text))
        {
            Leave();
        }

        if (_inPreamble)
        {
            _preamble.Add(block);
        }
        else if (block.Kind == SourceKind.Heading && EndsSection(block))
        {
            Leave();
            _lu.NonAffecte.Add(text);
        }
        else
        {
            Append(block, text);
        }
    }

    /// <summary>Opens a part when the block is its label; what follows the colon is the part's first content.</summary>
    private bool Opens(SourceBlock block, string text)
    {
        var (head, after) = Labels.Head(text);
        var label = Labels.Of(head);
        if (label == Label.None && after?.Length == 0)
        {
            label = Labels.Of(text.TrimEnd(':', ' '));
        }

        if (label == Label.None || !MayOpen(label, block, text, after))
        {
            return false;
        }

        _rank = block is { Strong: true, Number: { } number } ? number : _rank;
        if (label == Label.Bloc)
        {
            OpenBloc(BlocName(head), block);
        }
        else if (_bloc is not null && IsOfBloc(label))
        {
            OpenPart(label);
        }
        else
        {
            OpenSection(label, block, head, after);
        }

        if (!string.IsNullOrEmpty(after) && label != Label.Presentations)
        {
            AppendAfter(after);
        }

        return true;
    }

    private void OpenSection(Label label, SourceBlock block, string head, string? after)
    {
        Leave();
        _section = label;
        _headingLevel = block.Kind == SourceKind.Heading ? block.Level : NoHeading;
        if (label == Label.Animation)
        {
            _animation = Words().Matches(head).Select(m => m.Value).FirstOrDefault(FrenchCase.IsCapitals);
        }
        else if (label == Label.Presentations)
        {
            OpenPresentation(head, after);
        }
    }

    /// <summary>A point of the agenda is dealt with: what is said under its heading is told as a presentation of that title.</summary>
    private void OpenPoint(SourceBlock block, string text)
    {
        Leave();
        _rank = block.Number ?? _rank;
        _section = Label.Presentations;
        _headingLevel = block.Kind == SourceKind.Heading ? block.Level : NoHeading;
        _title = PointNumber().Replace(text.TrimEnd(':', ' '), "");
        _titledByAgenda = true;
    }

    /// <summary>Whatever was open is closed; what comes next has no place until a label gives it one.</summary>
    private void Leave()
    {
        ClosePresentation();
        _inPreamble = false;
        _section = Label.None;
        _headingLevel = NoHeading;
        (_bloc, _part, _ficheLabel, _attach) = (null, Label.None, null, false);
    }

    // A heading that says nothing known closes what is at its level or below; inside a presentation it titles a new one.
    private bool EndsSection(SourceBlock block) =>
        _section == Label.None
        || (block.Level <= _headingLevel && _section != Label.Presentations && _section != Label.ActualitesLocales && _bloc is null)
        || (_bloc is not null && block.Level < _headingLevel);

    private bool TakesDecision(string text)
    {
        if (!Decisions.IsNumbered(text) || _section == Label.OrdreDuJour)
        {
            return false;
        }

        _inPreamble = false;
        _lu.Decisions.Add(Decisions.Parse(text));
        if (_bloc is null)
        {
            ClosePresentation();
            _section = Label.Decisions;
        }

        return true;
    }

    private void AppendAfter(string text) => Append(new SourceBlock(SourceKind.Paragraph, text), text);
}
