using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace TthcModular.Storage.Migrations.Initial;

internal static class IdentityColumns
{
    /// <summary>A key that the database numbers. Each provider reads its own annotation and passes over the other's.</summary>
    public static OperationBuilder<AddColumnOperation> Identity<T>(this ColumnsBuilder table) => table
        .Column<T>()
        .Annotation("Sqlite:Autoincrement", true)
        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
}
