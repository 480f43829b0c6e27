namespace Maillage.Memoire;

/// <summary>What one may do with a resource.</summary>
public enum Licence
{
    NonPrecisee = 0,
    TousDroitsReserves = 1,
    LicenceOuverte = 2,
    CcBy = 3,
    CcBySa = 4,
    CcByNcSa = 5,
    CcByNcNd = 6,
    DomainePublic = 7,
}
