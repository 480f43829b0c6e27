using System.Text;

namespace Maillage.Web.Hosting;

/// <summary>Reads a file of settings as systemd reads that of a service (EnvironmentFile, systemd.exec(5)): nothing is executed, nothing
/// is expanded. A shell is never asked: to it, a password with « ; » or « $ » is a command.</summary>
public sealed class EnvironmentFile
{
    private const string Blank = " \t\n\r";
    private const string Ends = "\n\r";

    // The only signs that a backslash frees between double quotes; before any other, it stays.
    private const string Freed = "\"\\`$";
    private readonly StringBuilder _key = new();
    private readonly StringBuilder _value = new();
    private readonly Dictionary<string, string> _settings = [];
    private State _state = State.BeforeKey;

    // Blanks at the end of a value without quotes do not count, unless a backslash keeps them.
    private int? _keyEnd;
    private int? _valueEnd;

    private enum State
    {
        BeforeKey,
        Key,
        BeforeValue,
        Value,
        ValueEscape,
        SingleQuotes,
        DoubleQuotes,
        DoubleQuotesEscape,
        Comment,
        CommentEscape,
    }

    /// <summary>The last of two settings of one name is the one that counts; what cannot be a variable is left out, as systemd does.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string text)
    {
        var file = new EnvironmentFile();
        foreach (var sign in text)
        {
            file.Take(sign);
        }

        if (file._state is not (State.BeforeKey or State.Key or State.Comment or State.CommentEscape))
        {
            file.Keep();
        }

        return file._settings;
    }

    private void Take(char sign) =>
        _state = _state switch
        {
            State.BeforeKey => BeginKey(sign),
            State.Key => ContinueKey(sign),
            State.BeforeValue => BeginValue(sign),
            State.Value => ContinueValue(sign),
            State.ValueEscape => Escape(sign),
            State.SingleQuotes => sign == '\'' ? State.BeforeValue : Add(sign, State.SingleQuotes),
            State.DoubleQuotes => sign switch
            {
                '"' => State.BeforeValue,
                '\\' => State.DoubleQuotesEscape,
                _ => Add(sign, State.DoubleQuotes),
            },
            State.DoubleQuotesEscape => EscapeInQuotes(sign),
            State.Comment => sign == '\\' ? State.CommentEscape
            : Ends.Contains(sign) ? State.BeforeKey
            : State.Comment,
            _ => State.Comment,
        };

    private State BeginKey(char sign)
    {
        if (sign is '#' or ';')
        {
            return State.Comment;
        }

        if (Blank.Contains(sign))
        {
            return State.BeforeKey;
        }

        _keyEnd = null;
        _key.Append(sign);
        return State.Key;
    }

    private State ContinueKey(char sign)
    {
        if (Ends.Contains(sign))
        {
            _key.Clear();
            return State.BeforeKey;
        }

        if (sign == '=')
        {
            _valueEnd = null;
            return State.BeforeValue;
        }

        _keyEnd = Blank.Contains(sign) ? _keyEnd ?? _key.Length : null;
        _key.Append(sign);
        return State.Key;
    }

    private State BeginValue(char sign) =>
        sign switch
        {
            '\n' or '\r' => Keep(),
            '\'' => State.SingleQuotes,
            '"' => State.DoubleQuotes,
            '\\' => State.ValueEscape,
            ' ' or '\t' => State.BeforeValue,
            _ => Add(sign, State.Value),
        };

    private State ContinueValue(char sign)
    {
        if (Ends.Contains(sign))
        {
            return Keep();
        }

        if (sign == '\\')
        {
            _valueEnd = null;
            return State.ValueEscape;
        }

        _valueEnd = Blank.Contains(sign) ? _valueEnd ?? _value.Length : null;
        return Add(sign, State.Value);
    }

    // A line that ends with a backslash goes on with the next.
    private State Escape(char sign) => Ends.Contains(sign) ? State.Value : Add(sign, State.Value);

    private State EscapeInQuotes(char sign)
    {
        if (!Freed.Contains(sign) && sign != '\n')
        {
            _value.Append('\\');
        }

        return sign == '\n' ? State.DoubleQuotes : Add(sign, State.DoubleQuotes);
    }

    private State Add(char sign, State next)
    {
        _value.Append(sign);
        return next;
    }

    private State Keep()
    {
        var key = _key.ToString(0, _keyEnd ?? _key.Length);
        var value = _value.ToString(0, _state == State.Value ? _valueEnd ?? _value.Length : _value.Length);
        if (IsName(key) && !value.Contains('\0'))
        {
            _settings[key] = value;
        }

        _key.Clear();
        _value.Clear();
        return State.BeforeKey;
    }

    private static bool IsName(string key) =>
        key.Length > 0 && !char.IsAsciiDigit(key[0]) && key.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
