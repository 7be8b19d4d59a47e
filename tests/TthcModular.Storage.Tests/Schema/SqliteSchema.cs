using Microsoft.EntityFrameworkCore;

namespace TthcModular.Storage.Tests.Schema;

/// <summary>Reads the schema of a SQLite database. SQLite does not tell the names of keys.</summary>
internal static class SqliteSchema
{
    public static async Task<IReadOnlyList<string>> ReadAsync(DbContext db) =>
    [
        .. (await ColumnsAsync(db)).Select(c => SchemaLine.Column(c.Table, c.Name, c.Type, !c.NotNull, c.IsIdentity, c.HasDefault)),
        .. (await KeysAsync(db)).Select(k => SchemaLine.PrimaryKey(name: null, k.Table, k.Columns)),
        .. (await IndexesAsync(db)).Select(i => SchemaLine.Index(i.Name, i.Table, i.IsUnique, i.Columns)),
        .. (await ForeignKeysAsync(db)).Select(f => SchemaLine.ForeignKey(name: null, f.Table, f.Columns, f.Principal, f.PrincipalColumns, f.OnDelete)),
    ];

    private static Task<List<ColumnFact>> ColumnsAsync(DbContext db) => db.Database.SqlQuery<ColumnFact>(
        $"""
        SELECT t.name AS "Table", c.name AS "Name", c.type AS "Type", c."notnull" AS "NotNull", c.dflt_value IS NOT NULL AS "HasDefault",
               c.pk > 0 AND t.sql LIKE '%AUTOINCREMENT%' AS "IsIdentity"
        FROM sqlite_master t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '__EF%'
        """).ToListAsync();

    private static Task<List<KeyFact>> KeysAsync(DbContext db) => db.Database.SqlQuery<KeyFact>(
        $"""
        SELECT k."table" AS "Table", group_concat(k.name, ',') AS "Columns"
        FROM (SELECT t.name AS "table", c.name FROM sqlite_master t, pragma_table_info(t.name) c
              WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '__EF%' AND c.pk > 0 ORDER BY t.name, c.pk) k
        GROUP BY k."table"
        """).ToListAsync();

    private static Task<List<IndexFact>> IndexesAsync(DbContext db) => db.Database.SqlQuery<IndexFact>(
        $"""
        SELECT i."table" AS "Table", i.name AS "Name", i."unique" AS "IsUnique", group_concat(i.column, ',') AS "Columns"
        FROM (SELECT t.name AS "table", l.name, l."unique", c.name AS column
              FROM sqlite_master t, pragma_index_list(t.name) l, pragma_index_info(l.name) c
              WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '__EF%' AND l.origin <> 'pk' ORDER BY l.name, c.seqno) i
        GROUP BY i."table", i.name, i."unique"
        """).ToListAsync();

    private static Task<List<ForeignKeyFact>> ForeignKeysAsync(DbContext db) => db.Database.SqlQuery<ForeignKeyFact>(
        $"""
        SELECT f.owner AS "Table", group_concat(f."from", ',') AS "Columns", f."table" AS "Principal", group_concat(f."to", ',') AS "PrincipalColumns",
               f.on_delete AS "OnDelete"
        FROM (SELECT t.name AS owner, k.* FROM sqlite_master t, pragma_foreign_key_list(t.name) k
              WHERE t.type = 'table' AND t.name NOT LIKE '__EF%' ORDER BY t.name, k.id, k.seq) f
        GROUP BY f.owner, f.id
        """).ToListAsync();
}

internal sealed record ColumnFact(string Table, string Name, string Type, bool NotNull, bool IsIdentity, bool HasDefault);

internal sealed record KeyFact(string Table, string Columns);

internal sealed record IndexFact(string Table, string Name, bool IsUnique, string Columns);

internal sealed record ForeignKeyFact(string Table, string Columns, string Principal, string PrincipalColumns, string OnDelete);
