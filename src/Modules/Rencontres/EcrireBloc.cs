using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres;

/// <summary>What became of a saved text: written, or in conflict with what somebody else wrote meanwhile.</summary>
/// <param name="Conflits">Names of the parts that both changed; nothing was saved if there are any.</param>
public sealed record EcritureBloc(Bloc Bloc, TexteBloc Fusion, IReadOnlyList<string> Conflits)
{
    public bool EstEcrite => Conflits.Count == 0;
}

/// <summary>Writes the text of a bloc, from a page or from autosave, by an account or by a personal link.</summary>
public sealed class EcrireBloc(AppDb db, TimeProvider clock)
{
    /// <param name="numero">The number of the text that the writer started from.</param>
    public async Task<EcritureBloc> ExecuteAsync(Guid blocId, int numero, TexteBloc texte, string auteur)
    {
        // A second writer may slip in between reading and saving: read again and reconcile again.
        for (var essai = 1; ; essai++)
        {
            db.ChangeTracker.Clear();
            var bloc = await db.Blocs.FindOrNotFoundAsync(b => b.Id == blocId);
            (await db.ComptesRendus.SingleOrDefaultAsync(c => c.RencontreId == bloc.RencontreId))?.ExigerModifiable();
            (await db.Rencontres.AsNoTracking().SingleAsync(r => r.Id == bloc.RencontreId)).ExigerTenue();
            var (fusion, conflits) = await ReconcilierAsync(bloc, numero, texte);
            if (conflits.Count > 0 || fusion == bloc.Texte)
            {
                return new EcritureBloc(bloc, fusion, conflits);
            }

            db.Add(bloc.Ecrire(fusion, auteur, clock.UtcNow()));
            db.Tell(bloc.RencontreId);
            try
            {
                await db.SaveChangesAsync();
                return new EcritureBloc(bloc, fusion, []);
            }
            catch (DbUpdateException) when (essai < 5)
            {
                // Another version took this number.
            }
        }
    }

    private async Task<(TexteBloc Fusion, IReadOnlyList<string> Conflits)> ReconcilierAsync(Bloc bloc, int numero, TexteBloc texte)
    {
        if (numero == bloc.Numero)
        {
            return (texte, []);
        }

        var origine = await db
            .VersionsBloc.Where(v => v.BlocId == bloc.Id && v.Numero == numero)
            .Select(v => v.Texte)
            .SingleOrDefaultAsync();
        // A version that never was: nothing can be taken for unchanged.
        var depart = origine ?? new TexteBloc();
        var depuis = await db.VersionsBloc.Where(v => v.BlocId == bloc.Id && v.Numero > numero).Select(v => v.Texte).ToListAsync();
        return TexteBloc.Fusionner(depart, texte.SansDejaDit(depart, depuis), bloc.Texte);
    }
}
