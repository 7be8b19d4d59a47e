using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using TthcModular.Storage.Migrations.Initial;

namespace TthcModular.Storage.Migrations.Sqlite;

[DbContext(typeof(SqliteTthcContext))]
[Migration("20261122000001_Initial")]
internal sealed class InitialMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("PRAGMA application_id = 0x54544843;");
        OrganisationTables.Create(migrationBuilder);
        AccessTables.Create(migrationBuilder);
        FiguresTables.Create(migrationBuilder);
        ScoreTables.Create(migrationBuilder);
        PlanTables.Create(migrationBuilder);
        VerificationTables.Create(migrationBuilder);
        SettingTables.Create(migrationBuilder);
        ProofTables.Create(migrationBuilder);
        ProofTables.SealOnSqlite(migrationBuilder);
        PackTables.Create(migrationBuilder);
        // Many small rows: without a row number of its own the table is its own index, less than half the size.
        migrationBuilder.Sql(
            """
            CREATE TABLE "daily_sum" (
                "measure_id" INTEGER NOT NULL,
                "unit_id" INTEGER NOT NULL,
                "month" INTEGER NOT NULL,
                "total" INTEGER NOT NULL,
                "days" BLOB NOT NULL,
                CONSTRAINT "pk_daily_sum" PRIMARY KEY ("measure_id", "unit_id", "month"),
                CONSTRAINT "fk_daily_sum_measure_id" FOREIGN KEY ("measure_id") REFERENCES "measure" ("id") ON DELETE CASCADE
            ) WITHOUT ROWID;
            """);
    }
}
