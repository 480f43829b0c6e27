namespace Maillage.Rencontres;

/// <summary>A part of the minutes that stands as one text: shown, corrected, moved or withdrawn as such.</summary>
public interface IPassage
{
    Guid Id { get; }
    Guid RencontreId { get; }

    /// <summary>The text that somebody reads and corrects; <see cref="Corriger"/> reads it back.</summary>
    string EnTexte();

    void Corriger(string texte);

    void Retirer();
}
