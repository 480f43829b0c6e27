using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;

namespace Maillage.Rencontres.Redaction;

/// <summary>Changes the text of one passage where it was written, so that all that is made of it changes too.
/// The caller saves.</summary>
public sealed class CorrigerPassage(AppDb db, TimeProvider clock)
{
    public async Task ExecuteAsync(Rencontre rencontre, ClePassage cle, string texte, string auteur)
    {
        await db.ExigerModifiableAsync(rencontre);
        var propre = texte.ReplaceLineEndings("\n").Trim();
        if (propre.Length > TexteBloc.MaxLength)
        {
            throw new BusinessRuleException($"Ce texte dépasse {TexteBloc.MaxLength} caractères.");
        }

        switch (cle.Nature)
        {
            case NaturePassage.Objectifs:
                rencontre.DireObjectifs(propre.Length == 0 ? null : propre);
                break;
            case NaturePassage.Meteo:
                rencontre.DireMeteo(propre.Length == 0 ? null : propre);
                break;
            case NaturePassage.Bloc:
                await CorrigerBlocAsync(rencontre, cle, propre, auteur);
                break;
            default:
                await CorrigerAsync(rencontre, cle, propre);
                break;
        }
    }

    /// <summary>Takes the passage out of the minutes.</summary>
    public async Task RetirerAsync(Rencontre rencontre, ClePassage cle, string auteur)
    {
        if (cle.Nature is NaturePassage.Objectifs or NaturePassage.Meteo or NaturePassage.Bloc)
        {
            await ExecuteAsync(rencontre, cle, "", auteur);
            return;
        }

        await db.ExigerModifiableAsync(rencontre);
        var passage = await db.PassageAsync(rencontre, cle) ?? throw new NotFoundException(nameof(Passage));
        passage.Retirer();
        db.Remove(passage);
    }

    private async Task CorrigerBlocAsync(Rencontre rencontre, ClePassage cle, string texte, string auteur)
    {
        var bloc = await db.Blocs.FindOrNotFoundAsync(b => b.Id == cle.Id && b.RencontreId == rencontre.Id);
        if (cle.Partie == Bloc.PartieFiche)
        {
            bloc.CorrigerFiche(texte);
            return;
        }

        var partie = bloc.Texte.Parties().Select(p => p.Partie).FirstOrDefault(p => p == cle.Partie);
        if (partie is null)
        {
            throw new NotFoundException(nameof(Passage));
        }

        db.Add(bloc.Ecrire(bloc.Texte.Avec(partie, texte.Length == 0 ? null : texte), auteur, clock.UtcNow()));
    }

    private async Task CorrigerAsync(Rencontre rencontre, ClePassage cle, string texte)
    {
        var passage = await db.PassageAsync(rencontre, cle) ?? throw new NotFoundException(nameof(Passage));
        if (texte.Length == 0)
        {
            throw new BusinessRuleException("Un passage vide ne se garde pas : retirez-le.");
        }

        passage.Corriger(texte);
    }
}
