using Maillage.Kernel.Audit;
using Maillage.Rencontres;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Durability_Tests;

/// <summary>Everybody at work on one meeting, and the reading of what is left of it.</summary>
public sealed class Crew : IDisposable
{
    private readonly Meeting _meeting;
    private readonly List<(Writer Person, string Link)> _writers;
    private readonly List<Registrant> _registrants;
    private readonly Clerk _clerk;

    public Crew(Meeting meeting, Uri site)
    {
        _meeting = meeting;
        _writers = [.. meeting.People.Select(p => (new Writer(site, p.Link), p.Link))];
        _registrants = [.. meeting.People.Select(p => new Registrant(site, p.Link))];
        _clerk = new Clerk(site, meeting.Animatrice.Courriel!, meeting.Rencontre.Slug);
    }

    private IEnumerable<Person> Everybody => [.. _writers.Select(w => w.Person), .. _registrants, _clerk];

    public int Acknowledged => Everybody.Sum(p => p.Acknowledged.Count);

    public Task WorkAsync(CancellationToken until) =>
        Task.WhenAll(Everybody.Select(p => Task.Run(() => p.WorkAsync(until), CancellationToken.None)));

    /// <summary>Every acknowledged text is a version of its bloc; every acknowledged answer and attendance left its audit event, which is
    /// written in the same transaction.</summary>
    public Task CheckAsync() =>
        _meeting.InScopeAsync(async db =>
        {
            var texts = await db.VersionsBloc.Select(v => v.Texte.PointsActualite).ToHashSetAsync();
            var lost = _writers.SelectMany(w => w.Person.Acknowledged.Select(n => Writer.Text(w.Link, n)).Where(t => !texts.Contains(t)));
            lost.ShouldBeEmpty();
            var answers = await db.Set<AuditEvent>().CountAsync(e => e.Kind == "InvitationRepondue");
            answers.ShouldBeGreaterThanOrEqualTo(_registrants.Sum(r => r.Acknowledged.Count));
            var attendance = await db.Set<AuditEvent>().CountAsync(e => e.Kind == "PresenceNotee");
            attendance.ShouldBeGreaterThanOrEqualTo(_clerk.Acknowledged.Count);
            (_clerk.Acknowledged.Count, _registrants.Sum(r => r.Acknowledged.Count)).ShouldSatisfyAllConditions(
                x => x.Item1.ShouldBeGreaterThan(0),
                x => x.Item2.ShouldBeGreaterThan(0)
            );
        });

    public void Dispose() => Everybody.ToList().ForEach(p => p.Dispose());
}
