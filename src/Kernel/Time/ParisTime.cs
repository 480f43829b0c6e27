namespace Maillage.Kernel.Time;

/// <summary>Between the stored UTC instants and the wall clock of the network (Europe/Paris).</summary>
public static class ParisTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateTime ToParis(this DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The instant of a wall-clock time. In the hour that does not exist in March, the clock has already moved on.</summary>
    public static DateTime FromParis(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(local) ? local.AddHours(1) : local, Zone);
    }

    /// <summary>The day of an instant, as the network lives it.</summary>
    public static DateOnly DayInParis(this DateTime utc) => DateOnly.FromDateTime(utc.ToParis());

    public static DateOnly TodayInParis(this TimeProvider clock) => clock.UtcNow().DayInParis();

    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;
}
