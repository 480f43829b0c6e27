using Maillage.Database;
using Maillage.Kernel.Data;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Maillage.Architecture_Tests;

/// <summary>The scripts, written by hand, make the schema that the model expects: tables, columns, types, nullability, indexes.</summary>
public sealed class SchemaDriftTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_migrated_schema_is_the_one_of_the_model()
    {
        var (migrated, expected) = await app.InScopeAsync(async db =>
        {
            var script = db.Database.GenerateCreateScript();
            return (
                await DescribeAsync(db),
                TestDatabase.Server is null ? await FromSqliteAsync(script) : await FromPostgreSqlAsync(script)
            );
        });

        migrated
            // The index of search is made anew from the rest, and no entity.
            .Where(l => !l.StartsWith("schema_versions", StringComparison.Ordinal) && !l.Contains("search_", StringComparison.Ordinal))
            .ShouldBe(expected);
    }

    private static Task<List<string>> DescribeAsync(AppDb db) =>
        db.Database.SqlQueryRaw<string>(TestDatabase.Server is null ? SqliteSchema : PostgreSqlSchema).ToListAsync();

    private static async Task<List<string>> FromSqliteAsync(string script)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("maillage-drift-").FullName, "drift.db");
        return await FromAsync(new DatabaseChoice(null, file), script);
    }

    private static async Task<List<string>> FromPostgreSqlAsync(string script)
    {
        var name = $"drift_{Guid.CreateVersion7():N}";
        await using (var connection = new NpgsqlConnection($"{TestDatabase.Server};Database=postgres;Pooling=false"))
        {
            await connection.OpenAsync();
#pragma warning disable CA2100 // A name made above.
            await using var create = new NpgsqlCommand($"create database {name}", connection);
#pragma warning restore CA2100
            await create.ExecuteNonQueryAsync();
        }

        return await FromAsync(new DatabaseChoice($"{TestDatabase.Server};Database={name};Pooling=false", ""), script);
    }

    private static async Task<List<string>> FromAsync(DatabaseChoice choice, string script)
    {
        var options = new DbContextOptionsBuilder();
        _ = choice.IsPostgreSql ? options.UseNpgsql(choice.PostgreSql) : options.UseSqlite(choice.SqliteConnection);
        await using var context = new DbContext(options.Options);
        await context.Database.ExecuteSqlRawAsync(script.Replace("{", "{{").Replace("}", "}}"));
        return await context.Database.SqlQueryRaw<string>(TestDatabase.Server is null ? SqliteSchema : PostgreSqlSchema).ToListAsync();
    }

    private const string SqliteSchema = """
        select line as "Value" from (
            select m.name || '.' || c.name || ' ' || lower(c.type) || case when c."notnull" then ' not null' else '' end || ' pk' || c.pk as line
            from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite_%'
            union all
            select m.tbl_name || ' index ' || l.name || case when l."unique" then ' unique ' else ' ' end || (select group_concat(i.name) from pragma_index_info(l.name) i)
            from sqlite_master m join pragma_index_list(m.name) l where m.type = 'table' and l.name not like 'sqlite_%'
            union all
            select m.name || ' foreign key ' || f."from" || ' -> ' || f."table" || ' ' || lower(f.on_delete)
            from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table'
        ) order by 1
        """;

    private const string PostgreSqlSchema = """
        select line as "Value" from (
            select table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '') || case when is_nullable = 'NO' then ' not null' else '' end as line
            from information_schema.columns where table_schema = 'public'
            union all
            select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'schema_versions'
            union all
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
            where connamespace = 'public'::regnamespace and conrelid::regclass::text <> 'schema_versions'
        ) x order by 1
        """;
}
