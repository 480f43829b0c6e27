namespace Maillage.Reseaux;

/// <summary>A page that a module has about each cité, shown on the page of the cité.</summary>
public sealed record LienCite(string Nom, Func<Cite, string> Adresse);
