using Microsoft.EntityFrameworkCore;

namespace TthcModular.Storage.Tests.Schema;

/// <summary>Reads the schema of a PostgreSQL database from its catalogue.</summary>
internal static class PostgreSqlSchema
{
    public static async Task<IReadOnlyList<string>> ReadAsync(DbContext db)
    {
        var constraints = await ConstraintsAsync(db);
        return
        [
            .. (await ColumnsAsync(db)).Select(c => SchemaLine.Column(c.Table, c.Name, c.Type, !c.NotNull, c.IsIdentity, c.HasDefault)),
            .. constraints.Where(c => c.Kind == "p").Select(c => SchemaLine.PrimaryKey(c.Name, c.Table, c.Columns)),
            .. (await IndexesAsync(db)).Select(i => SchemaLine.Index(i.Name, i.Table, i.IsUnique, i.Columns)),
            .. constraints.Where(c => c.Kind == "f")
                .Select(c => SchemaLine.ForeignKey(c.Name, c.Table, c.Columns, c.Principal!, c.PrincipalColumns!, c.OnDelete)),
        ];
    }

    private static Task<List<ColumnFact>> ColumnsAsync(DbContext db) => db.Database.SqlQuery<ColumnFact>(
        $"""
        SELECT t.relname::text AS "Table", c.attname::text AS "Name", format_type(c.atttypid, c.atttypmod) AS "Type", c.attnotnull AS "NotNull",
               c.attidentity = 'd' AS "IsIdentity", c.atthasdef AS "HasDefault"
        FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid
        WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace AND t.relname NOT LIKE '\_\_EF%' AND c.attnum > 0 AND NOT c.attisdropped
        """).ToListAsync();

    private static Task<List<IndexFact>> IndexesAsync(DbContext db) => db.Database.SqlQuery<IndexFact>(
        $"""
        SELECT t.relname::text AS "Table", n.relname::text AS "Name", i.indisunique AS "IsUnique",
               (SELECT string_agg(c.attname, ',' ORDER BY k.place) FROM unnest(i.indkey) WITH ORDINALITY AS k(number, place)
                JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum = k.number) AS "Columns"
        FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class n ON n.oid = i.indexrelid
        WHERE t.relnamespace = 'public'::regnamespace AND t.relname NOT LIKE '\_\_EF%' AND NOT i.indisprimary
        """).ToListAsync();

    private static Task<List<ConstraintFact>> ConstraintsAsync(DbContext db) => db.Database.SqlQuery<ConstraintFact>(
        $"""
        SELECT t.relname::text AS "Table", k.conname::text AS "Name", k.contype::text AS "Kind", p.relname::text AS "Principal",
               (SELECT string_agg(c.attname, ',' ORDER BY n.place) FROM unnest(k.conkey) WITH ORDINALITY AS n(number, place)
                JOIN pg_attribute c ON c.attrelid = k.conrelid AND c.attnum = n.number) AS "Columns",
               (SELECT string_agg(c.attname, ',' ORDER BY n.place) FROM unnest(k.confkey) WITH ORDINALITY AS n(number, place)
                JOIN pg_attribute c ON c.attrelid = k.confrelid AND c.attnum = n.number) AS "PrincipalColumns",
               CASE k.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'r' THEN 'RESTRICT' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT' ELSE 'NO ACTION' END AS "OnDelete"
        FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid LEFT JOIN pg_class p ON p.oid = k.confrelid
        WHERE t.relnamespace = 'public'::regnamespace AND t.relname NOT LIKE '\_\_EF%'
        """).ToListAsync();
}

internal sealed record ConstraintFact(
    string Table, string Name, string Kind, string? Principal, string Columns, string? PrincipalColumns, string OnDelete);
