using System.Globalization;
using System.Text;

namespace Maillage.Documents.Calendriers;

/// <summary>What a calendar is for: to subscribe to, to invite, or to cancel an invitation (RFC 5546 methods).</summary>
public enum UsageAgenda
{
    Publication,
    Invitation,
    Annulation,
}

/// <summary>One event. Times are UTC; texts are plain.</summary>
public sealed record EvenementAgenda
{
    /// <summary>Stable for the life of the event: a calendar replaces what bears the same identifier.</summary>
    public required string Uid { get; init; }
    public required string Titre { get; init; }
    public required DateTime DebutUtc { get; init; }
    public required DateTime FinUtc { get; init; }

    /// <summary>When this version of the event was made.</summary>
    public required DateTime ModifieUtc { get; init; }
    public int Sequence { get; init; }
    public string? Description { get; init; }
    public string? Lieu { get; init; }
    public string? Adresse { get; init; }
    public bool EstAnnule { get; init; }

    /// <summary>Who invites, and who is invited (name, mail address): for an invitation only.</summary>
    public (string Nom, string Courriel)? Organisateur { get; init; }
    public (string Nom, string Courriel)? Invite { get; init; }
}

/// <summary>Writes iCalendar (RFC 5545): CRLF lines folded at 75 octets, texts escaped, instants in UTC.</summary>
public static class Agenda
{
    private const int MaxOctets = 75;

    public static string Ecrire(string nom, IEnumerable<EvenementAgenda> evenements, UsageAgenda usage = UsageAgenda.Publication)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Maillage//Maillage//FR");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, $"METHOD:{Methode(usage)}");
        Line(text, $"X-WR-CALNAME:{Escape(nom)}");
        foreach (var evenement in evenements)
        {
            Write(text, evenement);
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Methode(UsageAgenda usage) =>
        usage switch
        {
            UsageAgenda.Invitation => "REQUEST",
            UsageAgenda.Annulation => "CANCEL",
            _ => "PUBLISH",
        };

    private static void Write(StringBuilder text, EvenementAgenda e)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Escape(e.Uid)}");
        Line(text, $"DTSTAMP:{Instant(e.ModifieUtc)}");
        Line(text, $"DTSTART:{Instant(e.DebutUtc)}");
        Line(text, $"DTEND:{Instant(e.FinUtc)}");
        Line(text, $"SEQUENCE:{e.Sequence.ToString(CultureInfo.InvariantCulture)}");
        Line(text, $"SUMMARY:{Escape(e.Titre)}");
        Line(text, $"STATUS:{(e.EstAnnule ? "CANCELLED" : "CONFIRMED")}");
        Optional(text, "DESCRIPTION", e.Description);
        Optional(text, "LOCATION", e.Lieu);
        if (e.Adresse is not null)
        {
            Line(text, $"URL:{e.Adresse}");
        }

        if (e.Organisateur is { } organisateur)
        {
            Line(text, $"ORGANIZER;CN={Parameter(organisateur.Nom)}:mailto:{organisateur.Courriel}");
        }

        if (e.Invite is { } invite)
        {
            Line(
                text,
                $"ATTENDEE;CN={Parameter(invite.Nom)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:{invite.Courriel}"
            );
        }

        Line(text, "END:VEVENT");
    }

    private static void Optional(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Line(text, $"{name}:{Escape(value)}");
        }
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string value) =>
        WithoutControls(value.ReplaceLineEndings("\n")).Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,").Replace("\n", "\\n");

    /// <summary>A quoted parameter value; it cannot hold a double quote (RFC 5545, 3.2).</summary>
    private static string Parameter(string value) => $"\"{WithoutControls(value).Replace("\"", "'").Replace("\n", " ")}\"";

    private static string WithoutControls(string value) => string.Concat(value.Where(c => c == '\n' || !char.IsControl(c)));

    /// <summary>A content line, folded so that no physical line is over 75 octets and no character is cut.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var room = MaxOctets;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                text.Append("\r\n ");
                room = MaxOctets - 1;
            }

            text.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
