namespace Maillage.Reseaux;

/// <summary>A question that a module answers about a text, shown beside needs and actions.</summary>
/// <param name="Adresse">Of the page about this text; said by the cité of this address, when one says it.</param>
public sealed record LienTexte(string Nom, Func<string, string?, string> Adresse);
