using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Memoire.Bulletins;
using Maillage.Memoire.Fiches;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;
using Maillage.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Architecture_Tests;

/// <summary>Two networks; readers of each kind; in the first network, meetings of each visibility.</summary>
public sealed class ReadersAndThings : TestApp, IAsyncLifetime
{
    // Every form is sent by every reader, from one address.
    protected override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?> { ["Maillage:Limites:Message"] = "10000" };

    public const string Anonymous = "visiteur";
    public const string MemberElsewhere = "membre ailleurs";
    public const string AnimatorElsewhere = "animatrice ailleurs";
    public const string Public = "publique";
    public const string OfNetwork = "du réseau";
    public const string Draft = "brouillon";

    private readonly Dictionary<string, string> _values = [];
    private readonly List<(string Thing, string Slug, string Point)> _meetings = [];

    /// <summary>What has an address of its own, under the word that its route begins with.</summary>
    private readonly List<(string Word, string Thing, string Slug)> _things = [];

    public Dictionary<string, Visitor> Readers { get; } = [];

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var publique = await Data.CreateCompteRenduPublieAsync(1);
        var reseau = await InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == publique.Rencontre.ReseauId));
        var ailleurs = await Data.CreateReseauAsync();
        var autreCite = await Data.CreateCiteAsync(reseau);
        var citeAilleurs = await Data.CreateCiteAsync(ailleurs);
        Readers[Anonymous] = Visitor();
        await AddAsync("membre", publique.Nommee);
        await AddAsync("membre d’une autre cité", await Data.CreateMembreAsync(reseau, autreCite));
        await AddAsync("lecteur", await Data.CreateRoleAsync(reseau, NatureRole.Lecteur));
        await AddAsync("animatrice", await Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        await AddAsync(MemberElsewhere, await Data.CreateMembreAsync(ailleurs, citeAilleurs));
        await AddAsync(AnimatorElsewhere, await Data.CreateRoleAsync(ailleurs, NatureRole.Animateur));
        await AddAsync("administratrice", await Data.CreateRoleAsync(ailleurs, NatureRole.Administrateur));
        await AddMeetingsAsync(reseau, publique);
        await AddMemoryAsync(reseau, publique.Cite);
        await AddBulletinsAsync(reseau, publique.Nommee);
        await FillAsync(publique);
    }

    private async Task AddMemoryAsync(Reseau reseau, Cite cite)
    {
        foreach (
            var (thing, visibilite, publiee) in new[]
            {
                (Public, Visibilite.Public, true),
                (OfNetwork, Visibilite.Reseau, true),
                (Draft, Visibilite.Public, false),
            }
        )
        {
            var ressource = await Data.CreateRessourceAsync(
                reseau,
                cite: cite,
                visibilite: visibilite,
                publiee: publiee,
                fichier: "WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour\n"u8.ToArray()
            );
            _things.Add(("ressources", thing, ressource.Slug));
            var actualite = await Data.CreateActualiteAsync(reseau, cite: cite, publiee: publiee, visibilite: visibilite);
            _things.Add(("actualites", thing, actualite.Slug));
            var etat = publiee ? EtatFiche.Publiee : EtatFiche.Redigee;
            var suivie = await Data.CreateFicheAsync(etat, visibilite: visibilite, reseau: reseau, cite: cite);
            _things.Add(("fiches", thing, suivie.Fiche.Slug));
            var lien = ContributeurFiche.Inviter(suivie.Fiche, suivie.Relecteur);
            var ouvert = lien.EmettreLien(Clock.UtcNow(), out var jeton);
            _values["/contribution/{jeton}"] = $"/contribution/{jeton}";
            await InScopeAsync(db =>
            {
                db.AddRange(lien, ouvert);
                return db.SaveChangesAsync();
            });
        }
    }

    /// <summary>One sent, with the link of the mail it came by; one being composed.</summary>
    private async Task AddBulletinsAsync(Reseau reseau, Personne lectrice)
    {
        foreach (var (rang, thing) in new[] { Public, Draft }.Index())
        {
            var now = Clock.UtcNow();
            var bulletin = Bulletin.Ouvrir(reseau, rang + 1, $"bulletin-{rang}", "Bulletin", now, "Inès Ducrocq", now);
            var article = new ArticleBulletin(
                Identifiers.Next(),
                RubriqueBulletin.Local,
                "Titre",
                "",
                null,
                null,
                EstPublic: true,
                Retenu: true
            );
            bulletin.Proposer([article]);
            var envoi = EnvoiBulletin.Prevoir(bulletin, lectrice, now);
            var lien = envoi.EmettreLien(now, out var jeton);
            if (thing == Public)
            {
                bulletin.Envoyer("Inès Ducrocq", now);
                _values["/preferences/{jeton}"] = $"/preferences/{jeton}";
            }

            _values["{sujet:guid}"] = $"{article.Sujet}";
            await InScopeAsync(db =>
            {
                db.AddRange(bulletin, envoi, lien);
                return db.SaveChangesAsync();
            });
            _things.Add(("bulletins", thing, bulletin.Slug));
        }
    }

    private async Task AddAsync(string name, Personne personne) => Readers[name] = await Data.SignInAsync(personne);

    private async Task AddMeetingsAsync(Reseau reseau, RencontreTenue publique)
    {
        var interne = await Data.CreateRencontreAsync(reseau, visibilite: Visibilite.Reseau);
        await Data.AnnounceAsync(interne, publique.Nommee);
        await InScopeAsync(db =>
        {
            db.Add(CompteRendu.Ouvrir(interne));
            return db.SaveChangesAsync();
        });
        var brouillon = await Data.CreateRencontreAsync(reseau);
        foreach (var (thing, rencontre) in new[] { (Public, publique.Rencontre), (OfNetwork, interne), (Draft, brouillon) })
        {
            var point = PointOrdreDuJour.Inscrire(rencontre, 9, "Un point", null, null);
            await InScopeAsync(db =>
            {
                db.Add(point);
                return db.SaveChangesAsync();
            });
            _meetings.Add((thing, rencontre.Slug, new ClePassage(NaturePassage.Point, point.Id).ToString()));
        }
    }

    private async Task FillAsync(RencontreTenue publique)
    {
        var email = Email.To(publique.Nommee.Courriel!, "N", "Objet", "<html></html>", "", Clock.GetUtcNow().UtcDateTime);
        var job = Job.For(new SendEmail(email.Id), Clock.GetUtcNow().UtcDateTime.AddYears(1));
        await InScopeAsync(db =>
        {
            db.AddRange(email, job);
            return db.SaveChangesAsync();
        });
        var partie = await Data.CreatePersonneAsync(
            await InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == publique.Rencontre.ReseauId))
        );
        var effacement = await InScopeAsync(async db =>
        {
            var demande = DemandeEffacement.Ouvrir(
                await db.Personnes.SingleAsync(p => p.Id == partie.Id),
                new ChoixLieux([], []),
                new Droits { Nom = "Inès Ducrocq" },
                Clock.UtcNow()
            );
            db.Add(demande);
            await db.SaveChangesAsync();
            return demande;
        });
        var fonction = await InScopeAsync(db => db.Fonctions.FirstAsync(f => f.PersonneId == publique.Nommee.Id));
        var lien = await Data.LinkOfAsync(publique.Nommee);
        var cle = await Data.CreateCleAccesAsync(publique.Nommee);
        _values["/cites/{slug}"] = $"/cites/{publique.Cite.Slug}";
        _values["{cite}"] = publique.Cite.Slug;
        _values["{theme}"] = "lecture";
        _values["{champ}"] = "deroule";
        _values["/courriels/{id:guid}"] = $"/courriels/{email.Id}";
        _values["/effacements/{id:guid}"] = $"/effacements/{effacement.Id}";
        _values["/travaux/{id:guid}"] = $"/travaux/{job.Id}";
        _values["/cles-acces/{id:guid}"] = $"/cles-acces/{cle.Id}";
        _values["{id:guid}"] = $"{publique.Nommee.Id}";
        _values["{fonctionId:guid}"] = $"{fonction.Id}";
        _values["/invitation/{jeton}"] = lien;
        _values["{jeton}"] = "inconnu";
        _values["/{rang:int?}"] = "";
        _values["{code:int}"] = "404";
    }

    /// <summary>Every route that answers a GET, once for each kind of meeting where it is about one.</summary>
    public IEnumerable<(string Route, string Thing, string Path)> Addresses()
    {
        foreach (var route in Routes())
        {
            if (route.StartsWith("/rencontres/{slug}", StringComparison.Ordinal))
            {
                foreach (var (thing, slug, point) in _meetings)
                {
                    yield return (
                        route,
                        thing,
                        Fill(route.Replace("{slug}", slug, StringComparison.Ordinal).Replace("{cle}", point, StringComparison.Ordinal))
                    );
                }
            }
            else if (_things.Where(t => route.StartsWith($"/{t.Word}/{{slug}}", StringComparison.Ordinal)).ToList() is [_, ..] things)
            {
                foreach (var (_, thing, slug) in things)
                {
                    yield return (route, thing, Fill(route.Replace("{slug}", slug, StringComparison.Ordinal)));
                }
            }
            else
            {
                yield return (route, "", Fill(route));
            }
        }
    }

    /// <summary>« », « ?handler=Presence »…: the forms of a page.</summary>
    public async Task<IReadOnlyList<string>> HandlersAsync(string route)
    {
        var page = App
            .Services.GetRequiredService<IActionDescriptorCollectionProvider>()
            .ActionDescriptors.Items.OfType<PageActionDescriptor>()
            .FirstOrDefault(p => $"/{p.AttributeRouteInfo!.Template!.TrimStart('/')}" == route);
        if (page is null)
        {
            return [];
        }

        var compiled = await App.Services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);
        return [.. compiled.HandlerMethods.Where(h => h.HttpMethod == "Post").Select(h => h.Name is null ? "" : $"?handler={h.Name}")];
    }

    /// <summary>Sends an empty form, with the token that any page gives.</summary>
    public async Task<string> PostAsync(Visitor reader, string path)
    {
        var page = await reader.GetAsync(reader == Readers[Anonymous] ? "/mot-de-passe/oubli" : "/contact");
        using var form = new FormUrlEncodedContent([
            KeyValuePair.Create("__RequestVerificationToken", page.Attribute("input[name=__RequestVerificationToken]", "value")!),
        ]);
        using var answer = await reader.SendAsync(HttpMethod.Post, path, form);
        return MatriceAccesTests.Judge(answer);
    }

    private IEnumerable<string> Routes() =>
        App
            .Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is null or { HttpMethods: [] } or { HttpMethods: ["GET", ..] })
            .Select(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}")
            // Files of the site itself, open to all, and the framework's catch-all for those being written.
            .Where(r => !r.StartsWith("/_", StringComparison.Ordinal) && !r.Contains("{**", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal);

    private string Fill(string route) => _values.Aggregate(route, (text, v) => text.Replace(v.Key, v.Value, StringComparison.Ordinal));
}
