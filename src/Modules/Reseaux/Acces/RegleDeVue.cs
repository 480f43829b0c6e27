using System.Linq.Expressions;

namespace Maillage.Reseaux;

/// <summary>Who reads a kind of thing: said once, in expressions that the database filters by and that the index asks of each thing.</summary>
/// <remarks>The circles are written from the widest to the narrowest, each holding the next: what a wider one lets in, a narrower one need
/// not refuse. Only an audience stands apart: what is kept for a jury is not for those who run the network, unless its module says so.</remarks>
public sealed class RegleDeVue<T>
    where T : class
{
    private IReadOnlyList<Cercle>? _cercles;

    /// <summary>The network it belongs to.</summary>
    public required Expression<Func<T, Guid>> Reseau { get; init; }

    /// <summary>Whether its visibility counts yet; until then it is for those who write it.</summary>
    public required Expression<Func<T, bool>> Publiee { get; init; }

    public required Expression<Func<T, Visibilite>> Visibilite { get; init; }

    /// <summary>The cité whose team is named by « cité », if the thing has one.</summary>
    public Expression<Func<T, Guid?>>? Cite { get; init; }

    /// <summary>The team writes it, and so reads it in every state.</summary>
    public bool EquipeEcrit { get; init; }

    /// <summary>Those whom « restreint » names (<see cref="IAudiences"/>), if it names somebody.</summary>
    public Expression<Func<T, Guid?>>? Audience { get; init; }

    private IReadOnlyList<Cercle> Cercles => _cercles ??= [.. Ecrire()];

    /// <summary>As a filter of a query.</summary>
    public Expression<Func<T, bool>> Pour(Droits droits) => Cercles.Select(c => c.Quand.Et(c.Qui(droits))).Aggregate((a, b) => a.Ou(b));

    /// <summary>As the group of readers that the index writes: the widest circle that the thing is shown to.</summary>
    public string LecteursDe(T chose) => Cercles.First(c => c.Vaut(chose)).Groupe(chose);

    /// <summary>The networks that the reader runs, or all.</summary>
    public Expression<Func<T, bool>> AnimePar(Droits droits)
    {
        var animes = droits.ReseauxAnimes;
        return droits.EstAdministrateur ? _ => true : Reseau.Puis(r => animes.Contains(r));
    }

    private IEnumerable<Cercle> Ecrire()
    {
        var reseau = Reseau.Compile();
        yield return new(Montree(Reseaux.Visibilite.Public), _ => _ => true, _ => Lecteurs.Tous);
        yield return new(Montree(Reseaux.Visibilite.Reseau), MembreDe, t => Lecteurs.Reseau(reseau(t)));
        Expression<Func<T, bool>> reste = _ => true;
        if (Audience is { } audience)
        {
            var lire = audience.Compile();
            var nommee = Montree(Reseaux.Visibilite.Restreint).Et(audience.Puis(a => a != null));
            yield return new(nommee, d => Parmi(audience, d.Audiences), t => Lecteurs.Audience(lire(t)!.Value));
            reste = nommee.Non();
        }

        if (Cite is { } cite)
        {
            var lire = cite.Compile();
            var sienne = cite.Puis(c => c != null).Et(EquipeEcrit ? reste : Montree(Reseaux.Visibilite.Cite));
            yield return new(sienne, d => Parmi(cite, d.Cites).Ou(AnimePar(d)), t => Lecteurs.Cite(lire(t)!.Value));
        }

        yield return new(reste, AnimePar, t => Lecteurs.Animation(reseau(t)));
    }

    private Expression<Func<T, bool>> Montree(Visibilite visibilite) =>
        Publiee.Et(
            Expression.Lambda<Func<T, bool>>(Expression.Equal(Visibilite.Body, Expression.Constant(visibilite)), Visibilite.Parameters)
        );

    private Expression<Func<T, bool>> MembreDe(Droits droits)
    {
        var reseaux = droits.Reseaux;
        return droits.EstAdministrateur ? _ => true : Reseau.Puis(r => reseaux.Contains(r));
    }

    private static Expression<Func<T, bool>> Parmi(Expression<Func<T, Guid?>> de, IReadOnlyList<Guid> ceux) =>
        ceux.Count == 0 ? _ => false : de.Puis(c => c != null && ceux.Contains(c.Value));

    /// <param name="Quand">What is shown to this circle.</param>
    /// <param name="Qui">Whether the reader is of it.</param>
    private sealed record Cercle(Expression<Func<T, bool>> Quand, Func<Droits, Expression<Func<T, bool>>> Qui, Func<T, string> Groupe)
    {
        private readonly Func<T, bool> _quand = Quand.Compile();

        public bool Vaut(T chose) => _quand(chose);
    }
}
