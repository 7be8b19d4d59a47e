using Microsoft.EntityFrameworkCore.Migrations;

namespace TthcModular.Storage.Migrations.Initial;

/// <summary>The tables that hold figures to what they were: scorecard editions, explained gaps, snapshots.</summary>
internal static class ProofTables
{
    public static void Create(MigrationBuilder migration)
    {
        ScorecardEdition(migration);
        GapExplanation(migration);
        Snapshot(migration);
    }

    private static void ScorecardEdition(MigrationBuilder migration)
    {
        migration.CreateTable(
            "scorecard_edition",
            table => new
            {
                id = table.Identity<int>(),
                plan_type = table.Column<string>(maxLength: 64),
                card = table.Column<string>(maxLength: 64),
                edition = table.Column<string>(maxLength: 64),
                content = table.Column<string>(),
                first_seen_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_scorecard_edition", t => t.id));
        migration.CreateIndex("ix_scorecard_edition_plan_type_card_edition", "scorecard_edition", ["plan_type", "card", "edition"], unique: true);
    }

    private static void GapExplanation(MigrationBuilder migration)
    {
        migration.CreateTable(
            "gap_explanation",
            table => new
            {
                id = table.Identity<int>(),
                code = table.Column<string>(maxLength: 64),
                unit_id = table.Column<int>(),
                @from = table.Column<int>(),
                @to = table.Column<int>(),
                text = table.Column<string>(),
                account = table.Column<string>(maxLength: 256),
                at = table.Column<long>(),
                reported = table.Column<string>(maxLength: 64),
                computed = table.Column<string>(maxLength: 64),
            },
            constraints: table => table.PrimaryKey("pk_gap_explanation", t => t.id));
        migration.CreateIndex("ix_gap_explanation_code_unit_id_from_to", "gap_explanation", ["code", "unit_id", "from", "to"]);
    }

    private static void Snapshot(MigrationBuilder migration)
    {
        migration.CreateTable(
            "snapshot",
            table => new
            {
                id = table.Identity<int>(),
                plan_id = table.Column<int>(),
                unit_id = table.Column<int>(),
                @from = table.Column<DateOnly>(),
                @to = table.Column<DateOnly>(),
                version = table.Column<int>(),
                taken_at = table.Column<long>(),
                account = table.Column<string>(maxLength: 256),
                reason = table.Column<string>(maxLength: 1024),
                cells = table.Column<int>(),
                hash = table.Column<string>(maxLength: 64),
                content = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_snapshot", t => t.id);
                table.ForeignKey("fk_snapshot_plan_id", t => t.plan_id, "plan", "id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("ix_snapshot_plan_id_unit_id_from_to_version", "snapshot", ["plan_id", "unit_id", "from", "to", "version"], unique: true);
    }

    /// <summary>What is locked stays: SQLite refuses a change of a snapshot, whoever asks for it.</summary>
    public static void SealOnSqlite(MigrationBuilder migration)
    {
        foreach (var change in new[] { "UPDATE", "DELETE" })
        {
            migration.Sql($"""
                CREATE TRIGGER "snapshot_refuses_{change.ToLowerInvariant()}" BEFORE {change} ON "snapshot"
                BEGIN SELECT RAISE(ABORT, 'A snapshot never changes.'); END;
                """);
        }
    }

    /// <summary>What is locked stays: PostgreSQL refuses a change of a snapshot, whoever asks for it.</summary>
    public static void SealOnPostgreSql(MigrationBuilder migration) => migration.Sql(
        """
        CREATE FUNCTION snapshot_refuses_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'A snapshot never changes.'; END $$;
        CREATE TRIGGER snapshot_refuses_change BEFORE UPDATE OR DELETE ON snapshot FOR EACH ROW EXECUTE FUNCTION snapshot_refuses_change();
        """);
}
