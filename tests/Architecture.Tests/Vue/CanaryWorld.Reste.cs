using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;

namespace Maillage.Architecture_Tests.Vue;

/// <summary>What is kept beside the things: mails, jobs, figures, requests to erase a name.</summary>
public sealed partial class CanaryWorld
{
    /// <summary>A mail to each: seen by those who run every network of its reader.</summary>
    private async Task AddCourriersAsync()
    {
        foreach (var (nom, personne) in Personnes)
        {
            var lecteurs = Readers.Values.Where(r => Readers[nom].Reseaux.All(n => Anime(r, n))).Select(r => r.Nom).Append(nom).ToHashSet();
            var courriel = Email.To(personne.Courriel!, "À quelqu’un", Mot($"courriel : {nom}", lecteurs), "<p></p>", "", Clock.UtcNow());
            await SaveAsync(courriel);
            Values.Add(("courriels", "{id:guid}", $"{courriel.Id}"));
            Values.Add(("personnes", "{id:guid}", $"{personne.Id}"));
        }

        var travail = Job.For(new SendEmail(Guid.Empty), Clock.UtcNow().AddYears(1));
        var chiffre = Chiffre.Relever(
            _cites["a"],
            new ReleveChiffre("Population", 1, "habitants", "commune", "2022-05", Mot("source d’un chiffre", Tous), null)
        );
        await SaveAsync(travail, chiffre);
        Values.Add(("travaux", "{id:guid}", $"{travail.Id}"));
        foreach (var cite in _cites.Values)
        {
            Slugs.Add(("cites", cite.Slug));
        }
    }

    /// <summary>Asked by those who run the network, and refused in a word: between them and the administration.</summary>
    private async Task AddEffacementAsync(string reseau, string animatrice)
    {
        var partie = await Data.CreatePersonneAsync(_reseaux[reseau], "Partie", "Ailleurs");
        var par = new Droits { PersonneId = Personnes[animatrice].Id, Nom = Personnes[animatrice].NomComplet };
        var demande = DemandeEffacement.Ouvrir(partie, new ChoixLieux([], []), par, Clock.UtcNow());
        demande.Refuser(partie, Mot($"effacement, {reseau} : motif", Animation(reseau)), par, Clock.UtcNow());
        await SaveAsync(demande);
        Values.Add(("effacements", "{id:guid}", $"{demande.Id}"));
    }
}
