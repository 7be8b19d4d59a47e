using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using TthcModular.Storage.Migrations.Initial;

namespace TthcModular.Storage.Migrations.PostgreSql;

[DbContext(typeof(PostgreSqlTthcContext))]
[Migration("20261122000001_Initial")]
internal sealed class InitialMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        OrganisationTables.Create(migrationBuilder);
        AccessTables.Create(migrationBuilder);
        FiguresTables.Create(migrationBuilder);
        FiguresTables.DailySum(migrationBuilder);
        ScoreTables.Create(migrationBuilder);
        PlanTables.Create(migrationBuilder);
        VerificationTables.Create(migrationBuilder);
        SettingTables.Create(migrationBuilder);
        ProofTables.Create(migrationBuilder);
        ProofTables.SealOnPostgreSql(migrationBuilder);
        PackTables.Create(migrationBuilder);
    }
}
