namespace Maillage.Rencontres.Emails;

/// <param name="Jusqua">The last day, in Paris.</param>
public sealed record Relecture(Rencontre Rencontre, string Prenom, DateOnly Jusqua, string Lien)
{
    public string Sujet => $"À relire : le compte rendu de « {Rencontre.Titre} »";
}
