namespace Maillage.Reseaux.Generation;

/// <summary>A network as it was generated: enough of it to hold its meetings.</summary>
public sealed record ReseauGenere(Reseau Reseau, int Numero, Personne Animatrice, IReadOnlyList<CiteGeneree> Cites);

public sealed record CiteGeneree(Cite Cite, IReadOnlyList<(Personne Personne, Fonction Fonction)> Equipe)
{
    public IEnumerable<(Personne Personne, Fonction Fonction)> EquipeDu(DateOnly jour) => Equipe.Where(e => e.Fonction.EstEnCours(jour));
}
