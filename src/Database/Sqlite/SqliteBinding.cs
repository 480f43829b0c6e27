using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Maillage.Database.Sqlite;

/// <summary>Makes EF Core's SQLite provider run on the binding that can be had (docs/decisions/0001):
/// the provider asks for SQLitePCLRaw.core 2.1, the 2.0.6 present is handed back; and the engine of the
/// machine is preferred to the older one in the package.</summary>
internal static class SqliteBinding
{
    private const string Core = "SQLitePCLRaw.core";

#pragma warning disable CA2255 // The hook must be in place before the first type of the provider is loaded.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Initialize()
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name == Core ? context.LoadFromAssemblyName(new AssemblyName(Core)) : null;
        UseEngineOfTheMachine();
    }

    // Apart, so that no SQLitePCL type is needed before the hook above is set.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void UseEngineOfTheMachine()
    {
        var provider = Assembly.Load("SQLitePCLRaw.provider.e_sqlite3");
        NativeLibrary.SetDllImportResolver(
            provider,
            (name, _, _) => name == "e_sqlite3" && NativeLibrary.TryLoad("libsqlite3.so.0", out var engine) ? engine : IntPtr.Zero
        );
        SQLitePCL.Batteries_V2.Init();
    }
}
