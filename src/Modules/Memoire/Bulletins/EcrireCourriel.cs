using Maillage.Kernel;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Time;
using Maillage.Memoire.Emails;
using Maillage.Reseaux;
using Maillage.Ui.Emails;

namespace Maillage.Memoire.Bulletins;

/// <summary>The mail of one or several bulletins, for one reader: their cités first.</summary>
public sealed class EcrireCourriel(LireDroits lire, EmailRenderer renderer, PublicAddress address, TimeProvider clock)
{
    /// <param name="jeton">Of the personal link; null for a trial, which unsubscribes nobody.</param>
    public async Task<Email> ExecuteAsync(IReadOnlyList<Bulletin> bulletins, Personne personne, string? jeton)
    {
        var droits = await lire.DePersonneAsync(personne.Id);
        var preferences = address.Of(jeton is null ? "/preferences" : $"/preferences/{jeton}");
        var model = new CourrielBulletin(bulletins, personne.Prenom, droits, address.Of, preferences);
        var rendered = await renderer.RenderAsync("CourrielBulletin", model);
        var courriel = Email.To(personne.Courriel!, personne.NomComplet, model.Sujet, rendered.Html, rendered.Text, clock.UtcNow());
        courriel.Unsubscribe = jeton is null ? null : $"{preferences}/desabonnement";
        return courriel;
    }
}
