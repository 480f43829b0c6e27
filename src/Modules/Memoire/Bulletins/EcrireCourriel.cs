using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Time;
using Maillage.Memoire.Emails;
using Maillage.Reseaux;
using Maillage.Ui.Emails;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Bulletins;

/// <summary>The mail of one or several bulletins, for one reader: their cités first.</summary>
public sealed class EcrireCourriel(AppDb db, EmailRenderer renderer, PublicAddress address, TimeProvider clock)
{
    /// <param name="jeton">Of the personal link; null for a trial, which unsubscribes nobody.</param>
    public async Task<Email> ExecuteAsync(IReadOnlyList<Bulletin> bulletins, Personne personne, string? jeton)
    {
        var jour = clock.TodayInParis();
        var cites = await db
            .Fonctions.EnCours(jour)
            .Where(f => f.PersonneId == personne.Id && f.CiteId != null)
            .Select(f => f.CiteId!.Value)
            .ToListAsync();
        var preferences = address.Of(jeton is null ? "/preferences" : $"/preferences/{jeton}");
        var model = new CourrielBulletin(bulletins, personne.Prenom, cites, address.Of, preferences);
        var rendered = await renderer.RenderAsync("CourrielBulletin", model);
        var courriel = Email.To(personne.Courriel!, personne.NomComplet, model.Sujet, rendered.Html, rendered.Text, clock.UtcNow());
        courriel.Unsubscribe = jeton is null ? null : $"{preferences}/desabonnement";
        return courriel;
    }
}
