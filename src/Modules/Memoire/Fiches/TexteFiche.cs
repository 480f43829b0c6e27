namespace Maillage.Memoire.Fiches;

/// <summary>What one field says now, who wrote it and when.</summary>
/// <param name="Numero">How many times it was written: tells a writer that somebody else has been there.</param>
public sealed record TexteFiche(string Champ, string Texte, int Numero, string Par, DateTime Le);
