namespace Maillage.Reseaux.Generation;

/// <summary>A network as it was generated: enough of it to hold its meetings.</summary>
public sealed record ReseauGenere(Reseau Reseau, int Numero, Personne Animatrice, IReadOnlyList<CiteGeneree> Cites);
