using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Maillage.Kernel.Data;

/// <summary>Dates with a time are UTC in the database and in memory; a local time is refused.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(value => Checked(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime value) =>
        value.Kind == DateTimeKind.Utc ? value : throw new InvalidOperationException("Only UTC times are stored.");
}
