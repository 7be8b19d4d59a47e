using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace TthcModular.Figures.Databases;

/// <summary>Names of a row's table as the model has them, quoted, for statements that EF Core cannot write.</summary>
internal sealed class RowTable
{
    private readonly ISqlGenerationHelper sql;

    public RowTable(DbContext db, Type row)
    {
        sql = db.GetService<ISqlGenerationHelper>();
        Entity = db.Model.FindEntityType(row)!;
        Name = sql.DelimitIdentifier(Entity.GetTableName()!, Entity.GetSchema());
        var primary = Entity.FindPrimaryKey()!.Properties;
        Number = primary is [{ Name: "Id" }] ? primary[0] : null;
        Key = Number is null ? primary : Entity.GetIndexes().Single(index => index.IsUnique).Properties;
        Columns = [.. Entity.GetProperties().Where(property => property != Number)];
        Others = [.. Columns.Except(Key)];
    }

    public IEntityType Entity { get; }

    public string Name { get; }

    /// <summary>The key that is only a number; null when the row has none.</summary>
    public IProperty? Number { get; }

    /// <summary>The natural key: what is unique besides the number.</summary>
    public IReadOnlyList<IProperty> Key { get; }

    /// <summary>All columns but the number.</summary>
    public IReadOnlyList<IProperty> Columns { get; }

    /// <summary>The columns that are no part of a key.</summary>
    public IReadOnlyList<IProperty> Others { get; }

    public IEnumerable<IIndex> Indexes => Entity.GetIndexes().OrderByDescending(index => index.IsUnique);

    public string Quoted(string name) => sql.DelimitIdentifier(name);

    public string Of(IProperty property) => Quoted(property.GetColumnName());

    /// <summary>Columns in a row, each with something before its name.</summary>
    public string List(IEnumerable<IProperty> properties, string before = "") => string.Join(", ", properties.Select(property => before + Of(property)));
}
