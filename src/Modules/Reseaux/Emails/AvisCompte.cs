namespace Maillage.Reseaux.Emails;

public sealed record AvisCompte(string Prenom, string Changement, string LienMotDePasse, string LienContact)
{
    public const string Sujet = "Votre compte Maillage a changé";
}
