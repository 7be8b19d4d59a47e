using Microsoft.EntityFrameworkCore.Migrations;

namespace TthcModular.Storage.Migrations.Initial;

/// <summary>The tables of records, sums and imports, as the first migration makes them.</summary>
internal static class FiguresTables
{
    public static void Create(MigrationBuilder migration)
    {
        CaseRecord(migration);
        FeedbackRecord(migration);
        ResultRecord(migration);
        Observation(migration);
        Measure(migration);
        IndicatorEdition(migration);
        InventedRecords(migration);
        ImportJob(migration);
    }

    private static void CaseRecord(MigrationBuilder migration)
    {
        migration.CreateTable(
            "case_record",
            table => new
            {
                id = table.Column<long>(),
                code = table.Column<string>(maxLength: 64),
                unit_id = table.Column<int>(),
                procedure_code = table.Column<string>(maxLength: 64),
                field_code = table.Column<string>(maxLength: 64, nullable: true),
                service_level = table.Column<int>(),
                channel = table.Column<int>(),
                received_at = table.Column<long>(),
                received_on = table.Column<int>(),
                due_at = table.Column<long>(nullable: true),
                due_on = table.Column<int>(nullable: true),
                completed_at = table.Column<long>(nullable: true),
                completed_on = table.Column<int>(nullable: true),
                outcome = table.Column<int>(),
                fee_vnd = table.Column<long>(),
                payment_channel = table.Column<int>(),
                input_digitised = table.Column<bool>(),
                result_required = table.Column<bool>(),
                result_digitised = table.Column<bool>(),
                result_electronic = table.Column<bool>(),
                data_reused = table.Column<bool>(),
                certified_copy = table.Column<int>(),
                satisfaction = table.Column<int>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_case_record", t => t.id));
        migration.CreateIndex("ix_case_record_code", "case_record", "code", unique: true);
        migration.CreateIndex("ix_case_record_unit_id_received_on", "case_record", ["unit_id", "received_on"]);
    }

    private static void FeedbackRecord(MigrationBuilder migration)
    {
        migration.CreateTable(
            "feedback_record",
            table => new
            {
                id = table.Column<long>(),
                code = table.Column<string>(maxLength: 64),
                unit_id = table.Column<int>(),
                received_at = table.Column<long>(),
                received_on = table.Column<int>(),
                due_at = table.Column<long>(),
                due_on = table.Column<int>(),
                answered_at = table.Column<long>(nullable: true),
                answered_on = table.Column<int>(nullable: true),
                published = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("pk_feedback_record", t => t.id));
        migration.CreateIndex("ix_feedback_record_code", "feedback_record", "code", unique: true);
        migration.CreateIndex("ix_feedback_record_unit_id_due_on", "feedback_record", ["unit_id", "due_on"]);
    }

    private static void ResultRecord(MigrationBuilder migration)
    {
        migration.CreateTable(
            "result_record",
            table => new
            {
                id = table.Column<long>(),
                code = table.Column<string>(maxLength: 64),
                unit_id = table.Column<int>(),
                procedure_code = table.Column<string>(maxLength: 64),
                holder_id = table.Column<string>(maxLength: 64, nullable: true),
                number = table.Column<string>(maxLength: 128, nullable: true),
                issued_on = table.Column<int>(),
                valid_until = table.Column<int>(nullable: true),
                digitised_on = table.Column<int>(nullable: true),
                signed = table.Column<bool>(),
                storage_ref = table.Column<string>(maxLength: 1024, nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_result_record", t => t.id));
        migration.CreateIndex("ix_result_record_code", "result_record", "code", unique: true);
        migration.CreateIndex("ix_result_record_unit_id_issued_on", "result_record", ["unit_id", "issued_on"]);
    }

    private static void Observation(MigrationBuilder migration)
    {
        migration.CreateTable(
            "observation",
            table => new
            {
                id = table.Column<long>(),
                unit_id = table.Column<int>(),
                measure_code = table.Column<string>(maxLength: 128),
                @from = table.Column<int>(),
                @to = table.Column<int>(),
                value = table.Column<decimal>(precision: 18, scale: 4),
                note = table.Column<string>(maxLength: 1024, nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_observation", t => t.id));
        migration.CreateIndex("ix_observation_measure_code_unit_id_from_to", "observation", ["measure_code", "unit_id", "from", "to"], unique: true);
    }

    private static void Measure(MigrationBuilder migration)
    {
        migration.CreateTable(
            "measure",
            table => new
            {
                id = table.Identity<int>(),
                key = table.Column<string>(maxLength: 16),
                content = table.Column<string>(),
                is_complete = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("pk_measure", t => t.id));
        migration.CreateIndex("ix_measure_key", "measure", "key", unique: true);
    }

    private static void IndicatorEdition(MigrationBuilder migration)
    {
        migration.CreateTable(
            "indicator_edition",
            table => new
            {
                id = table.Identity<int>(),
                plan_type = table.Column<string>(maxLength: 64),
                code = table.Column<string>(maxLength: 64),
                edition = table.Column<string>(maxLength: 64),
                name = table.Column<string>(maxLength: 512),
                valid_from = table.Column<DateOnly>(),
                legal_source = table.Column<string>(maxLength: 512),
                numerator = table.Column<string>(),
                denominator = table.Column<string>(nullable: true),
                definition = table.Column<string>(),
                first_seen_at = table.Column<long>(),
                retired_on = table.Column<DateOnly>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_indicator_edition", t => t.id));
        migration.CreateIndex("ix_indicator_edition_plan_type_code_edition", "indicator_edition", ["plan_type", "code", "edition"], unique: true);
    }

    private static void InventedRecords(MigrationBuilder migration) => migration.CreateTable(
        "invented_records",
        table => new { kind = table.Column<string>(maxLength: 16) },
        constraints: table => table.PrimaryKey("pk_invented_records", t => t.kind));

    private static void ImportJob(MigrationBuilder migration)
    {
        migration.CreateTable(
            "import_job",
            table => new
            {
                id = table.Column<string>(maxLength: 32),
                kind = table.Column<string>(maxLength: 16),
                state = table.Column<string>(maxLength: 16),
                file_name = table.Column<string>(maxLength: 256),
                stored_file = table.Column<string>(maxLength: 256),
                strict = table.Column<bool>(),
                account = table.Column<string>(maxLength: 256),
                account_id = table.Column<int>(),
                visible_units = table.Column<string>(nullable: true),
                created_at = table.Column<long>(),
                finished_at = table.Column<long>(nullable: true),
                rows = table.Column<long>(),
                accepted = table.Column<long>(),
                rejected = table.Column<long>(),
                progress_percent = table.Column<int>(),
                heartbeat_at = table.Column<long>(nullable: true),
                rejects_file = table.Column<string>(maxLength: 256, nullable: true),
                message = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_import_job", t => t.id));
        migration.CreateIndex("ix_import_job_created_at", "import_job", "created_at");
    }

    /// <summary>For databases without a more compact form of it.</summary>
    public static void DailySum(MigrationBuilder migration)
    {
        migration.CreateTable(
            "daily_sum",
            table => new
            {
                measure_id = table.Column<int>(),
                unit_id = table.Column<int>(),
                month = table.Column<int>(),
                total = table.Column<long>(),
                days = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_daily_sum", t => new { t.measure_id, t.unit_id, t.month });
                table.ForeignKey("fk_daily_sum_measure_id", t => t.measure_id, "measure", "id", onDelete: ReferentialAction.Cascade);
            });
    }
}
