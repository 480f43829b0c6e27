namespace Maillage.Reseaux.Generation;

public sealed record CiteGeneree(Cite Cite, IReadOnlyList<(Personne Personne, Fonction Fonction)> Equipe)
{
    public IEnumerable<(Personne Personne, Fonction Fonction)> EquipeDu(DateOnly jour) => Equipe.Where(e => e.Fonction.EstEnCours(jour));
}
