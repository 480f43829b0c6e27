namespace Maillage.Reseaux;

/// <summary>A choice that a module leaves to each person, shown on the page of their account.</summary>
public sealed record LienCompte(string Nom, string Explication, string Adresse);
