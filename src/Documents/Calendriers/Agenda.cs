using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Maillage.Documents.Calendriers;

/// <summary>What a calendar is for: to subscribe to, to invite, or to cancel an invitation (RFC 5546 methods).</summary>
public enum UsageAgenda
{
    Publication,
    Invitation,
    Annulation,
}

/// <summary>Writes iCalendar (RFC 5545): hours in the time of Paris, whole days as days.</summary>
public static class Agenda
{
    private const string Paris = "Europe/Paris";

    public static string Ecrire(string nom, IEnumerable<EvenementAgenda> evenements, UsageAgenda usage = UsageAgenda.Publication)
    {
        var calendar = new Calendar { Method = Methode(usage), ProductId = "-//Maillage//Maillage//FR" };
        calendar.AddProperty("X-WR-CALNAME", Net(nom) ?? "Agenda");
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Paris, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), false));
        calendar.Events.AddRange(evenements.Select(Lire));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static string Methode(UsageAgenda usage) =>
        usage switch
        {
            UsageAgenda.Invitation => "REQUEST",
            UsageAgenda.Annulation => "CANCEL",
            _ => "PUBLISH",
        };

    private static CalendarEvent Lire(EvenementAgenda e)
    {
        var evenement = new CalendarEvent
        {
            Uid = e.Uid,
            DtStamp = new CalDateTime(DateTime.SpecifyKind(e.ModifieUtc, DateTimeKind.Utc)),
            Start = e.Horaire is { } debut ? Heure(e.Jour, debut.Debut) : new CalDateTime(e.Jour),
            End = e.Horaire is { } fin ? Heure(e.Jour, fin.Fin) : new CalDateTime(e.Jour.AddDays(1)),
            Sequence = e.Sequence,
            Summary = Net(e.Titre),
            Status = e.EstAnnule ? EventStatus.Cancelled : EventStatus.Confirmed,
            Location = Net(e.Lieu),
            Description = Net(Description(e)),
            Url = Adresse(e.Adresse),
        };
        if (Adresse(e.Visio) is { } visio)
        {
            // RFC 7986: programs show a button to join.
            var conference = new CalendarProperty("CONFERENCE", visio);
            conference.AddParameter("VALUE", "URI");
            conference.AddParameter("FEATURE", "VIDEO");
            evenement.AddProperty(conference);
        }

        Inviter(evenement, e);
        return evenement;
    }

    private static CalDateTime Heure(DateOnly jour, TimeOnly heure) => new(jour, heure, Paris);

    // Many programs show nothing of CONFERENCE.
    private static string? Description(EvenementAgenda e) =>
        e.Visio is null
            ? e.Description
            : string.Join("\n\n", new[] { $"Visioconférence : {e.Visio}", e.Description }.Where(t => t is not null));

    private static void Inviter(CalendarEvent evenement, EvenementAgenda e)
    {
        if (e.Organisateur is { } organisateur)
        {
            evenement.Organizer = new Organizer { CommonName = Net(organisateur.Nom), Value = new Uri($"mailto:{organisateur.Courriel}") };
        }

        if (e.Invite is { } invite)
        {
            evenement.Attendees =
            [
                new Attendee
                {
                    CommonName = Net(invite.Nom),
                    Role = ParticipationRole.RequiredParticipant,
                    ParticipationStatus = EventParticipationStatus.NeedsAction,
                    Rsvp = false,
                    Value = new Uri($"mailto:{invite.Courriel}"),
                },
            ];
        }
    }

    private static Uri? Adresse(string? adresse) => Uri.TryCreate(adresse, UriKind.Absolute, out var uri) ? uri : null;

    private static string? Net(string? texte) =>
        string.IsNullOrWhiteSpace(texte) ? null : string.Concat(texte.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)));
}
