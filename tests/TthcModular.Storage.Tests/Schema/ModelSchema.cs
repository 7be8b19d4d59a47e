using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace TthcModular.Storage.Tests.Schema;

/// <summary>The schema that the model asks for, one line a thing.</summary>
internal static class ModelSchema
{
    public static IReadOnlyList<string> Of(DbContext db) =>
        [.. db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(table => Lines(table, db.Database.IsSqlite()))];

    private static IEnumerable<string> Lines(ITable table, bool isSqlite) =>
    [
        .. table.Columns.Select(column => SchemaLine.Column(table.Name, column.Name, column.StoreType, column.IsNullable, IsIdentity(column), hasDefault: false)),
        SchemaLine.PrimaryKey(isSqlite ? null : table.PrimaryKey!.Name, table.Name, Names(table.PrimaryKey!.Columns)),
        .. table.UniqueConstraints.Where(unique => !unique.GetIsPrimaryKey())
            .Select(unique => SchemaLine.Index(unique.Name, table.Name, isUnique: true, Names(unique.Columns))),
        .. table.Indexes.Select(index => SchemaLine.Index(index.Name, table.Name, index.IsUnique, Names(index.Columns))),
        .. table.ForeignKeyConstraints.Select(key => SchemaLine.ForeignKey(
            isSqlite ? null : key.Name, table.Name, Names(key.Columns), key.PrincipalTable.Name, Names(key.PrincipalColumns), OnDelete(key.OnDeleteAction))),
    ];

    private static bool IsIdentity(IColumn column) =>
        column.FindAnnotation("Sqlite:Autoincrement")?.Value is true
        || column.FindAnnotation("Npgsql:ValueGenerationStrategy")?.Value is NpgsqlValueGenerationStrategy.IdentityByDefaultColumn;

    private static string OnDelete(ReferentialAction action) => action switch
    {
        ReferentialAction.Cascade => "CASCADE",
        ReferentialAction.Restrict => "RESTRICT",
        ReferentialAction.SetNull => "SET NULL",
        ReferentialAction.SetDefault => "SET DEFAULT",
        _ => "NO ACTION",
    };

    private static string Names(IEnumerable<IColumn> columns) => string.Join(',', columns.Select(column => column.Name));
}

/// <summary>How a thing of the schema is written down, whether it comes from the model or from a database.</summary>
internal static class SchemaLine
{
    public static string Column(string table, string name, string type, bool isNullable, bool isIdentity, bool hasDefault) =>
        $"{table}.{name}: {type}{(isNullable ? "" : " not null")}{(isIdentity ? " identity" : "")}{(hasDefault ? " default" : "")}";

    public static string PrimaryKey(string? name, string table, string columns) => $"{table} primary key {name}({columns})";

    public static string Index(string name, string table, bool isUnique, string columns) => $"{table} index {name}({columns}){(isUnique ? " unique" : "")}";

    public static string ForeignKey(string? name, string table, string columns, string principal, string principalColumns, string onDelete) =>
        $"{table} foreign key {name}({columns}) to {principal}({principalColumns}) on delete {onDelete}";
}
