using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Durability_Tests;

/// <summary>A database with a meeting being held, and what each person does there. It is read from outside the processes that serve it.</summary>
public sealed class Meeting : TestApp
{
    private const int Members = 4;

    /// <summary>For a process that serves this database, and runs its jobs.</summary>
    public IReadOnlyDictionary<string, string?> NodeSettings =>
        new Dictionary<string, string?>(AllSettings) { ["Maillage:Travaux"] = "true" };
    public Rencontre Rencontre { get; private set; } = null!;
    public Personne Animatrice { get; private set; } = null!;
    public IReadOnlyList<(Personne Personne, string Link)> People { get; private set; } = [];

    public async Task PrepareAsync()
    {
        var reseau = await Data.CreateReseauAsync();
        var membres = new List<Personne>();
        for (var i = 0; i < Members; i++)
        {
            membres.Add(await Data.CreateMembreAsync(reseau, await Data.CreateCiteAsync(reseau)));
        }

        // The processes that serve have the clock of the machine.
        Clock.SetUtc(TimeProvider.System.GetUtcNow().UtcDateTime);
        Rencontre = await Data.CreateRencontreAsync(reseau, jour: DateOnly.FromDateTime(Clock.GetUtcNow().DateTime.AddDays(2)));
        await Data.AnnounceAsync(Rencontre, [.. membres]);
        Animatrice = await Data.CreateRoleAsync(reseau, NatureRole.Animateur);
        await Data.SignInAsync(Animatrice);
        await InScopeAsync(async db =>
        {
            (await db.Rencontres.SingleAsync(r => r.Id == Rencontre.Id)).OuvrirSeance(Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });
        var people = new List<(Personne, string)>();
        foreach (var membre in membres)
        {
            people.Add((membre, await Data.LinkOfAsync(membre)));
        }

        People = people;
    }
}
