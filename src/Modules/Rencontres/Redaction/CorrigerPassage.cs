using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;

namespace Maillage.Rencontres.Redaction;

/// <summary>Changes the text of one passage where it was written, so that all that is made of it changes too.
/// The caller saves.</summary>
public sealed class CorrigerPassage(AppDb db, TimeProvider clock)
{
    public async Task ExecuteAsync(Rencontre rencontre, ClePassage cle, string texte, string auteur)
    {
        await db.ExigerModifiableAsync(rencontre);
        var propre = PlainText.Clean(texte).Trim();
        if (propre.Length > TexteBloc.MaxLength)
        {
            throw new BusinessRuleException($"Ce texte dépasse {TexteBloc.MaxLength} caractères.");
        }

        switch (cle.Nature)
        {
            case NaturePassage.Objectifs:
                SiChange(rencontre.Objectifs, propre, rencontre.DireObjectifs);
                break;
            case NaturePassage.Meteo:
                SiChange(rencontre.MeteoEnMots, propre, rencontre.DireMeteo);
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
            SiChange(Bloc.FicheEnTexte(bloc.Fiche), texte, t => bloc.CorrigerFiche(t ?? ""));
            return;
        }

        var (partie, avant) = bloc.Texte.Parties().FirstOrDefault(p => p.Partie == cle.Partie);
        if (partie is null)
        {
            throw new NotFoundException(nameof(Passage));
        }

        SiChange(avant, texte, t => db.Add(bloc.Ecrire(bloc.Texte.Avec(partie, t), auteur, clock.UtcNow())));
    }

    private async Task CorrigerAsync(Rencontre rencontre, ClePassage cle, string texte)
    {
        var passage = await db.PassageAsync(rencontre, cle) ?? throw new NotFoundException(nameof(Passage));
        if (texte.Length == 0)
        {
            throw new BusinessRuleException("Un passage vide ne se garde pas : retirez-le.");
        }

        SiChange(passage.EnTexte(), texte, t => passage.Corriger(t!));
    }

    /// <summary>A text saved as it was shown changes nothing: not the text, nor what it was made from.</summary>
    /// <param name="corriger">Given null for a text that is taken out.</param>
    private static void SiChange(string? avant, string texte, Action<string?> corriger)
    {
        if (PlainText.Clean(avant ?? "").Trim() != texte)
        {
            corriger(texte.Length == 0 ? null : texte);
        }
    }
}
