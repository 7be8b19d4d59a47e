using Microsoft.EntityFrameworkCore.Migrations;

namespace TthcModular.Storage.Migrations.Initial;

/// <summary>The table of background verification, as the first migration makes it.</summary>
internal static class VerificationTables
{
    public static void Create(MigrationBuilder migration) => migration.CreateTable(
        "verification",
        table => new
        {
            id = table.Column<int>(),
            due_at = table.Column<long>(),
            node = table.Column<string>(maxLength: 128),
            turn_until = table.Column<long>(nullable: true),
            started_at = table.Column<long>(nullable: true),
            finished_at = table.Column<long>(nullable: true),
            last_clean_at = table.Column<long>(nullable: true),
            checks = table.Column<string>(nullable: true),
        },
        constraints: table => table.PrimaryKey("pk_verification", t => t.id));
}
