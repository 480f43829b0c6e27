using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Kernel.Data;

public static class SqlParameters
{
    /// <summary>A parameter for hand-written SQL, converted as EF converts the same value on this database.</summary>
    public static DbParameter Parameter(this AppDb db, string name, object value)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        return parameter;
    }
}
