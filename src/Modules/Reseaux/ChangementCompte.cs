namespace Maillage.Reseaux;

/// <summary>What happens to the safety of an account. Its person is told of each, in case it was not them.</summary>
public enum ChangementCompte
{
    MotDePasse = 1,
    Adresse = 2,
    SecondeEtape = 3,
    SecondeEtapeRetiree = 4,
    CodesSecours = 5,
    CleAcces = 6,
    CleAccesRetiree = 7,
    SessionsFermees = 8,

    /// <summary>An administrator took away second step and keys, for somebody who lost them.</summary>
    AccesReinitialise = 9,
}
