using Microsoft.EntityFrameworkCore.Migrations;

namespace TthcModular.Storage.Migrations.Initial;

/// <summary>The table of switches and settings of plan types, as the first migration makes it.</summary>
internal static class SettingTables
{
    public static void Create(MigrationBuilder migration)
    {
        migration.CreateTable(
            "plan_type_setting",
            table => new
            {
                id = table.Identity<int>(),
                plan_type = table.Column<string>(maxLength: 64),
                unit_id = table.Column<int>(),
                number = table.Column<int>(),
                key = table.Column<string>(maxLength: 64),
                value = table.Column<string>(nullable: true),
                valid_from = table.Column<DateOnly>(),
                at = table.Column<long>(),
                account = table.Column<string>(maxLength: 256),
            },
            constraints: table => table.PrimaryKey("pk_plan_type_setting", t => t.id));
        migration.CreateIndex("ix_plan_type_setting_plan_type_unit_id_number", "plan_type_setting", ["plan_type", "unit_id", "number"], unique: true);
    }
}
