using System.Security.Cryptography;
using System.Text;
using Maillage.Reseaux.Events;

namespace Maillage.Reseaux;

public sealed partial class Personne
{
    /// <summary>What is said in place of the name of somebody who has left.</summary>
    public const string Anonyme = "Une personne";

    /// <summary>While a request is open: see <see cref="DemandeEffacement"/>.</summary>
    public DateTime? EffacementDemandeLe { get; private set; }

    /// <summary>When nothing was left that says who it was: functions and attendance stay, the name does not.</summary>
    public DateTime? EffaceeLe { get; private set; }

    /// <summary>Changes with the name and the address.</summary>
    internal string EmpreinteIdentite =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id}\n{Prenom}\n{Nom}\n{Courriel}")));

    internal void NoterEffacement(DateTime? demandeLe) => EffacementDemandeLe = demandeLe;

    /// <summary>Once every text was gone through.</summary>
    internal void Effacer(DateTime now)
    {
        (Civilite, Prenom, Nom, Courriel, Cle) = (null, "", Anonyme, null, "");
        (NomPublicAccordeLe, EffaceeLe) = (null, now);
        Raise(new PersonneEffacee());
    }
}
