namespace Maillage.Memoire.Emails;

/// <summary>What a reader of a fiche wants to say or ask, brought to the contact of the cité.</summary>
public sealed record MessageFiche(string Fiche, string Adresse, string Nom, string Courriel, string Message)
{
    public string Sujet => SujetDe(Fiche);

    public static string SujetDe(string fiche) => $"Question sur « {fiche} »";
}
