using Maillage.Kernel.Time;

namespace Maillage.Memoire.Bulletins;

/// <summary>When a reader gets what is sent now.</summary>
public static class RendezVous
{
    private static readonly TimeOnly Matin = new(8, 0);

    /// <returns>In UTC; null for who reads none.</returns>
    public static DateTime? Pour(Frequence frequence, DateTime now)
    {
        var jour = now.DayInParis();
        return frequence switch
        {
            Frequence.Immediate => now,
            Frequence.Hebdomadaire => ParisTime.FromParis(jour.AddDays(((int)DayOfWeek.Monday - (int)jour.DayOfWeek + 6) % 7 + 1), Matin),
            Frequence.Mensuelle => ParisTime.FromParis(new DateOnly(jour.Year, jour.Month, 1).AddMonths(1), Matin),
            _ => null,
        };
    }
}
