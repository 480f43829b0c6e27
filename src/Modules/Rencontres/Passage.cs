namespace Maillage.Rencontres;

/// <summary>A passage of the minutes as somebody reads it.</summary>
/// <param name="Cle">Its <see cref="ClePassage"/>, as text.</param>
/// <param name="Section">The heading it stands under, with the cité for a part of its bloc.</param>
public sealed record Passage(string Cle, string Section, string Texte);
