using Maillage.Reseaux;
using Maillage.Testing;

namespace Maillage.Architecture_Tests.Vue;

/// <summary>Two networks with the same things in every visibility and state, each with words of its own; and readers of each kind.</summary>
public sealed partial class CanaryWorld : TestApp, IAsyncLifetime
{
    public const string Visiteur = "visiteur";
    public const string Lecteur = "lecteur du nord";
    public const string CpoA = "cheffe de projet de la cité a";
    public const string CpoB = "chef de projet de la cité b";
    public const string AnimatriceNord = "animatrice du nord";
    public const string AnimatriceSud = "animatrice du sud";
    public const string CpoC = "cheffe de projet de la cité c, au sud";
    public const string Administratrice = "administratrice";
    public const string DesDeux = "coordinatrice de la cité d, au nord, et de la cité e, au sud";
    public const string Nord = "nord";
    public const string Sud = "sud";

    /// <summary>In every text: a search for it finds all that one may read.</summary>
    public const string Commun = "Zwibazwo";

    public List<Canary> Canaries { get; } = [];
    public List<Thing> Things { get; } = [];
    public Dictionary<string, Reader> Readers { get; } = [];
    public Dictionary<string, Visitor> Visitors { get; } = [];
    public Dictionary<string, Personne> Personnes { get; } = [];

    /// <summary>What a route's parameters stand for, by the first word of the route.</summary>
    public List<(string Word, string Name, string Value)> Values { get; } = [];

    /// <summary>The things whose pages are opened: word of the route, slug.</summary>
    public List<(string Word, string Slug)> Slugs { get; } = [];

    private readonly Dictionary<string, Reseau> _reseaux = [];
    private readonly Dictionary<string, Cite> _cites = [];

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        foreach (var nom in new[] { Nord, Sud })
        {
            _reseaux[nom] = await Data.CreateReseauAsync(nom);
        }

        foreach (var (cite, reseau) in new[] { ("a", Nord), ("b", Nord), ("d", Nord), ("c", Sud), ("e", Sud) })
        {
            _cites[cite] = await Data.CreateCiteAsync(_reseaux[reseau], $"Cité {cite}");
        }

        await AddReadersAsync();
        await AddRencontresAsync(Nord, "a", CpoA, AnimatriceNord);
        await AddRencontresAsync(Sud, "c", CpoC, AnimatriceSud);
        await AddMemoireAsync(Nord, "a", CpoA, AnimatriceNord);
        await AddMemoireAsync(Sud, "c", CpoC, AnimatriceSud);
        await AddEffacementAsync(Nord, AnimatriceNord);
        await AddEffacementAsync(Sud, AnimatriceSud);
        await AddCourriersAsync();
        await RunJobsAsync();
    }

    private async Task AddReadersAsync()
    {
        Readers[Visiteur] = new(Visiteur, null, [], [], [], false);
        Visitors[Visiteur] = Visitor();
        await AddAsync(Lecteur, NatureRole.Lecteur, Nord);
        await AddAsync(CpoA, null, Nord, "a");
        await AddAsync(CpoB, null, Nord, "b");
        await AddAsync(AnimatriceNord, NatureRole.Animateur, Nord);
        await AddAsync(AnimatriceSud, NatureRole.Animateur, Sud);
        await AddAsync(CpoC, null, Sud, "c");
        await AddAsync(Administratrice, NatureRole.Administrateur, Sud);
        await AddAsync(DesDeux, null, Nord, "d");
        await SaveAsync(Fonction.DansCite(Personnes[DesDeux], _cites["e"], "Coordinatrice", new DateOnly(2021, 1, 1)));
        Readers[DesDeux] = Readers[DesDeux] with { Reseaux = [Nord, Sud], Cites = ["d", "e"] };
        foreach (var (nom, personne) in Personnes)
        {
            // Nobody agreed to be named: each name is for the networks of its owner.
            var siens = Readers.Values.Where(r => r.Nom == nom || Readers[nom].Reseaux.Any(n => EstDe(r, n))).Select(r => r.Nom);
            Canaries.Add(new Canary(personne.Nom, $"nom : {nom}", siens.ToHashSet()));
            Canaries.Add(new Canary(personne.Courriel!.Split('@')[0], $"courriel : {nom}", siens.ToHashSet()));
            Things.Add(new Thing($"/personnes/{personne.Id}", $"personne : {nom}", personne.Nom, siens.ToHashSet(), true));
        }
    }

    private async Task AddAsync(string nom, NatureRole? role, string reseau, string? cite = null)
    {
        var personne = await Data.CreatePersonneAsync(
            _reseaux[reseau],
            "Prénom",
            Canary.Word(),
            courriel: $"{Canary.Word().ToLowerInvariant()}@demo.example"
        );
        await SaveAsync(
            role is { } nature
                ? Role.Attribuer(personne, nature, Clock.GetUtcNow().UtcDateTime)
                : Fonction.DansCite(personne, _cites[cite!], "Coordinatrice", new DateOnly(2021, 1, 1))
        );
        Personnes[nom] = personne;
        Readers[nom] = new(
            nom,
            personne.Id,
            [reseau],
            role == NatureRole.Animateur ? [reseau] : [],
            cite is null ? [] : [cite],
            role == NatureRole.Administrateur
        );
        Visitors[nom] = await Data.SignInAsync(personne);
    }

    private static bool EstDe(Reader lecteur, string reseau) => lecteur.EstAdministrateur || lecteur.Reseaux.Contains(reseau);

    private static bool Anime(Reader lecteur, string reseau) => lecteur.EstAdministrateur || lecteur.Animes.Contains(reseau);

    public IReadOnlySet<string> Tous => Readers.Keys.ToHashSet();

    public IReadOnlySet<string> Membres(string reseau) => Ceux(r => EstDe(r, reseau));

    public IReadOnlySet<string> Equipe(string reseau, string cite) => Ceux(r => Anime(r, reseau) || r.Cites.Contains(cite));

    public IReadOnlySet<string> Animation(string reseau) => Ceux(r => Anime(r, reseau));

    private HashSet<string> Ceux(Func<Reader, bool> qui) => [.. Readers.Values.Where(qui).Select(r => r.Nom)];

    /// <summary>A new word, in the texts of this thing.</summary>
    private string Mot(string quoi, IReadOnlySet<string> lecteurs)
    {
        var canary = new Canary(Canary.Word(), quoi, lecteurs);
        Canaries.Add(canary);
        return canary.Mot;
    }

    private Task<int> SaveAsync(params object[] rows) =>
        InScopeAsync(db =>
        {
            db.AddRange(rows);
            return db.SaveChangesAsync();
        });
}
