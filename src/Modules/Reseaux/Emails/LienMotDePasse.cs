namespace Maillage.Reseaux.Emails;

public sealed record LienMotDePasse(string Prenom, string Lien, bool Invitation)
{
    public string Sujet => Invitation ? "Votre compte sur Maillage" : "Choisir un nouveau mot de passe";
}
