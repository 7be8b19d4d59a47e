using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace TthcModular.Storage.Maintenance.Transfer;

/// <summary>A table as the model has it, with what is asked of it.</summary>
internal sealed class TableShape
{
    private readonly string quoted;

    private TableShape(ITable table, ISqlGenerationHelper sql, bool isSqlite)
    {
        Name = table.Name;
        quoted = sql.DelimitIdentifier(table.Name, table.Schema);
        Columns = [.. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => new TransferColumn(column))];
        Names = string.Join(", ", Columns.Select(column => sql.DelimitIdentifier(column.Name)));
        var key = table.PrimaryKey!.Columns.Select(column => Order(sql.DelimitIdentifier(column.Name), Columns.Single(own => own.Name == column.Name), isSqlite));
        Select = $"SELECT {Names} FROM {quoted} ORDER BY {string.Join(", ", key)}";
        Any = $"SELECT EXISTS (SELECT 1 FROM {quoted})";
        Insert = $"INSERT INTO {quoted} ({Names}) VALUES ({string.Join(", ", Columns.Select((_, place) => Parameter(place)))})";
        Copy = $"COPY {quoted} ({Names}) FROM STDIN (FORMAT BINARY)";
    }

    public string Name { get; }

    /// <summary>By name, so that two databases that made them in another order agree.</summary>
    public IReadOnlyList<TransferColumn> Columns { get; }

    /// <summary>All rows in the order of the key, the same on every database.</summary>
    public string Select { get; }

    /// <summary>Whether there is a row.</summary>
    public string Any { get; }

    public string Insert { get; }

    /// <summary>PostgreSQL's bulk insert.</summary>
    public string Copy { get; }

    private string Names { get; }

    public static string Parameter(int place) => $"@p{place}";

    /// <summary>Every table of the model, those referred to before those that refer.</summary>
    public static IReadOnlyList<TableShape> Of(DbContext db)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var isSqlite = db.Database.IsSqlite();
        return [.. InOrder(db.Model.GetRelationalModel().Tables).Select(table => new TableShape(table, sql, isSqlite))];
    }

    private static List<ITable> InOrder(IEnumerable<ITable> tables)
    {
        var waiting = tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<ITable>(waiting.Count);
        while (waiting.Count > 0)
        {
            var next = waiting.Find(table => table.ForeignKeyConstraints.All(key => key.PrincipalTable == table || ordered.Contains(key.PrincipalTable)))
                ?? throw new NotSupportedException($"Tables refer to each other in a circle: {string.Join(", ", waiting.Select(table => table.Name))}.");
            waiting.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }

    private static string Order(string name, TransferColumn column, bool isSqlite) =>
        column.IsText ? $"{name} COLLATE {(isSqlite ? "BINARY" : "\"C\"")}" : name;
}
