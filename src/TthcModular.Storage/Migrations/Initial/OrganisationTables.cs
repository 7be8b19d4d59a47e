using Microsoft.EntityFrameworkCore.Migrations;

namespace TthcModular.Storage.Migrations.Initial;

/// <summary>The tables of the organisation tree, as the first migration makes them.</summary>
internal static class OrganisationTables
{
    public static void Create(MigrationBuilder migration)
    {
        Unit(migration);
        UnitMembership(migration);
        UnitSuccession(migration);
        UnitFormerName(migration);
        DayOff(migration);
        OrganisationStamp(migration);
    }

    private static void Unit(MigrationBuilder migration)
    {
        migration.CreateTable(
            "unit",
            table => new
            {
                id = table.Identity<int>(),
                code = table.Column<string>(maxLength: 64),
                name = table.Column<string>(maxLength: 256),
                search_name = table.Column<string>(maxLength: 256),
                kind = table.Column<string>(maxLength: 16),
                opened_on = table.Column<DateOnly>(nullable: true),
                closed_on = table.Column<DateOnly>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_unit", t => t.id));
        migration.CreateIndex("ix_unit_code", "unit", "code", unique: true);
    }

    private static void UnitMembership(MigrationBuilder migration)
    {
        migration.CreateTable(
            "unit_membership",
            table => new
            {
                id = table.Identity<int>(),
                unit_id = table.Column<int>(),
                parent_id = table.Column<int>(),
                valid_from = table.Column<DateOnly>(nullable: true),
                valid_to = table.Column<DateOnly>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_unit_membership", t => t.id);
                table.ForeignKey("fk_unit_membership_parent_id", t => t.parent_id, "unit", "id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("fk_unit_membership_unit_id", t => t.unit_id, "unit", "id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("ix_unit_membership_parent_id", "unit_membership", "parent_id");
        migration.CreateIndex("ix_unit_membership_unit_id", "unit_membership", "unit_id");
    }

    private static void UnitSuccession(MigrationBuilder migration)
    {
        migration.CreateTable(
            "unit_succession",
            table => new
            {
                id = table.Identity<int>(),
                old_id = table.Column<int>(),
                new_id = table.Column<int>(),
                @on = table.Column<DateOnly>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_unit_succession", t => t.id);
                table.ForeignKey("fk_unit_succession_new_id", t => t.new_id, "unit", "id", onDelete: ReferentialAction.Restrict);
                table.ForeignKey("fk_unit_succession_old_id", t => t.old_id, "unit", "id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("ix_unit_succession_new_id", "unit_succession", "new_id");
        migration.CreateIndex("ix_unit_succession_old_id_new_id", "unit_succession", ["old_id", "new_id"], unique: true);
    }

    private static void UnitFormerName(MigrationBuilder migration)
    {
        migration.CreateTable(
            "unit_former_name",
            table => new
            {
                id = table.Identity<int>(),
                unit_id = table.Column<int>(),
                name = table.Column<string>(maxLength: 256),
                valid_to = table.Column<DateOnly>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_unit_former_name", t => t.id);
                table.ForeignKey("fk_unit_former_name_unit_id", t => t.unit_id, "unit", "id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("ix_unit_former_name_unit_id_valid_to", "unit_former_name", ["unit_id", "valid_to"], unique: true);
    }

    private static void DayOff(MigrationBuilder migration)
    {
        migration.CreateTable(
            "day_off",
            table => new
            {
                day = table.Column<DateOnly>(),
                kind = table.Column<string>(maxLength: 16),
                name = table.Column<string>(maxLength: 128),
                source = table.Column<string>(maxLength: 256),
            },
            constraints: table => table.PrimaryKey("pk_day_off", t => t.day));
    }

    private static void OrganisationStamp(MigrationBuilder migration)
    {
        migration.CreateTable(
            "organisation_stamp",
            table => new
            {
                id = table.Column<int>(),
                stamp = table.Column<Guid>(),
            },
            constraints: table => table.PrimaryKey("pk_organisation_stamp", t => t.id));
    }
}
