using Microsoft.EntityFrameworkCore.Migrations;

namespace TthcModular.Storage.Migrations.Initial;

/// <summary>The tables of scorecards, as the first migration makes them.</summary>
internal static class ScoreTables
{
    public static void Create(MigrationBuilder migration)
    {
        migration.CreateTable(
            "score_entry",
            table => new
            {
                id = table.Identity<long>(),
                card = table.Column<string>(maxLength: 64),
                unit_id = table.Column<int>(),
                @from = table.Column<int>(),
                @to = table.Column<int>(),
                part = table.Column<string>(maxLength: 32),
                numerator = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                denominator = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                points = table.Column<decimal>(precision: 9, scale: 2, nullable: true),
                source = table.Column<string>(maxLength: 256),
                account = table.Column<string>(maxLength: 256),
                at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_score_entry", t => t.id));
        migration.CreateIndex("ix_score_entry_card_unit_id_from_to", "score_entry", ["card", "unit_id", "from", "to"]);
    }
}
