using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Fiches;

/// <summary>What became of a text: written, or somebody else had written the same field meanwhile, and nothing was.</summary>
public sealed record EcritureChamp(FicheExperience Fiche, TexteFiche? Autre)
{
    public bool EstEcrite => Autre is null;
}

/// <summary>Writes one field of a fiche, by an account or by a personal link. Two people on two fields never meet.</summary>
public sealed class EcrireChamp(AppDb db, TimeProvider clock)
{
    /// <param name="numero">The number of the text that the writer started from.</param>
    public async Task<EcritureChamp> ExecuteAsync(Guid ficheId, ChampFiche champ, int numero, string texte, string auteur)
    {
        // Another field, or the identity, may be saved between reading and writing: read again.
        for (var essai = 1; ; essai++)
        {
            db.ChangeTracker.Clear();
            var fiche = await db.Fiches.FindOrNotFoundAsync(f => f.Id == ficheId);
            var actuel = fiche.Texte(champ);
            if ((actuel?.Texte ?? "") == texte)
            {
                return new EcritureChamp(fiche, null);
            }

            if (actuel is not null && actuel.Numero != numero)
            {
                return new EcritureChamp(fiche, actuel);
            }

            db.Add(fiche.Ecrire(champ, texte, auteur, clock.UtcNow()));
            try
            {
                await db.SaveChangesAsync();
                return new EcritureChamp(fiche, null);
            }
            catch (DbUpdateException) when (essai < 5)
            {
                // Somebody saved the fiche, or wrote this field, at the same time.
            }
        }
    }
}
