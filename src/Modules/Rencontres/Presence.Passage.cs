using Maillage.Kernel;
using Maillage.Rencontres.Events;
using Maillage.Reseaux;

namespace Maillage.Rencontres;

public sealed partial class Presence
{
    /// <summary>« Nadia Lambert, coordinatrice ».</summary>
    public string EnTexte() => EnTexte(Nom, Fonction);

    public static string EnTexte(string nom, string? fonction) =>
        string.Join(", ", new[] { nom, fonction }.Where(t => !string.IsNullOrEmpty(t)));

    /// <summary>The name, or what stands for it where the document gives none (« la coordinatrice de Lens »).</summary>
    public string Designation => Nom.Length > 0 ? Nom : Fonction ?? Personne.Anonyme;

    public void Corriger(string texte)
    {
        // Somebody that the document does not name stays so until a comma tells a name from what follows it.
        if (Nom.Length == 0 && !texte.Contains(',', StringComparison.Ordinal))
        {
            texte = $",{texte}";
        }

        var (nom, fonction) = texte.Split(',', 2, StringSplitOptions.TrimEntries) is [var n, var f] ? (n, f) : (texte.Trim(), null);
        if ((nom.Length == 0 && string.IsNullOrEmpty(fonction)) || nom.Length > NomMaxLength || fonction?.Length > FonctionMaxLength)
        {
            throw new BusinessRuleException("Écrivez le nom, une virgule, puis la fonction.");
        }

        Nom = nom;
        Fonction = string.IsNullOrWhiteSpace(fonction) ? null : fonction;
        Raise(new PassageCorrige(texte));
    }

    /// <summary>Says which person of the directory this is. The name and function of that day stay as the document has them.</summary>
    public void Reconnaitre(Personne personne)
    {
        PersonneId = personne.Id;
        Raise(new PersonneReconnue(Nom, personne.NomComplet));
    }

    /// <summary>Undoes a recognition that was wrong.</summary>
    public void Delier()
    {
        PersonneId = null;
        Raise(new PersonneReconnue(Nom, null));
    }

    public void Rattacher(Cite? cite)
    {
        CiteId = cite?.Id;
        Raise(new PassageCorrige($"{Nom}, {cite?.Nom}"));
    }

    public void Retirer() => Raise(new NoteRetiree(Nom));
}
