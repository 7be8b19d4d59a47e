using Microsoft.EntityFrameworkCore.Migrations;

namespace TthcModular.Storage.Migrations.Initial;

/// <summary>The tables of plans, tasks and indicators, as the first migration makes them.</summary>
internal static class PlanTables
{
    public static void Create(MigrationBuilder migration)
    {
        Plan(migration);
        PlanTask(migration);
        Assignment(migration);
        AssignmentProgress(migration);
        PlanIndicator(migration);
        Target(migration);
        ReportDuty(migration);
    }

    private static void Plan(MigrationBuilder migration)
    {
        migration.CreateTable(
            "plan",
            table => new
            {
                id = table.Identity<int>(),
                slug = table.Column<string>(maxLength: 64),
                plan_type = table.Column<string>(maxLength: 64),
                number = table.Column<string>(maxLength: 64),
                kind = table.Column<string>(maxLength: 64),
                title = table.Column<string>(maxLength: 1024),
                place = table.Column<string>(maxLength: 128),
                issued_on = table.Column<DateOnly>(),
                issuer_id = table.Column<int>(),
                period_start = table.Column<DateOnly>(),
                period_end = table.Column<DateOnly>(),
                search_text = table.Column<string>(),
                document = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_plan", t => t.id));
        migration.CreateIndex("ix_plan_slug", "plan", "slug", unique: true);
    }

    private static void PlanTask(MigrationBuilder migration)
    {
        migration.CreateTable(
            "plan_task",
            table => new
            {
                id = table.Identity<int>(),
                plan_id = table.Column<int>(),
                number = table.Column<string>(maxLength: 64),
                position = table.Column<int>(),
                section = table.Column<string>(),
                title = table.Column<string>(),
                lead = table.Column<string>(),
                coordinate = table.Column<string>(),
                deliverable = table.Column<string>(),
                schedule_kind = table.Column<string>(maxLength: 32),
                schedule_text = table.Column<string>(),
                due = table.Column<DateOnly>(nullable: true),
                report_due_text = table.Column<string>(nullable: true),
                report_due = table.Column<DateOnly>(nullable: true),
                quantity_value = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                quantity_unit = table.Column<string>(nullable: true),
                quantity_text = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_plan_task", t => t.id);
                table.ForeignKey("fk_plan_task_plan_id", t => t.plan_id, "plan", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_plan_task_plan_id_number", "plan_task", ["plan_id", "number"], unique: true);
    }

    private static void Assignment(MigrationBuilder migration)
    {
        migration.CreateTable(
            "assignment",
            table => new
            {
                id = table.Identity<int>(),
                plan_id = table.Column<int>(),
                task_id = table.Column<int>(),
                unit_id = table.Column<int>(),
                role = table.Column<string>(maxLength: 16),
                status = table.Column<string>(maxLength: 16),
                percent = table.Column<int>(),
                statement = table.Column<string>(),
                due = table.Column<DateOnly>(nullable: true),
                done_on = table.Column<DateOnly>(nullable: true),
                version = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_assignment", t => t.id);
                table.ForeignKey("fk_assignment_task_id", t => t.task_id, "plan_task", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_assignment_plan_id", "assignment", "plan_id");
        migration.CreateIndex("ix_assignment_task_id_unit_id", "assignment", ["task_id", "unit_id"], unique: true);
        migration.CreateIndex("ix_assignment_unit_id_due", "assignment", ["unit_id", "due"]);
    }

    private static void AssignmentProgress(MigrationBuilder migration)
    {
        migration.CreateTable(
            "assignment_progress",
            table => new
            {
                id = table.Identity<long>(),
                assignment_id = table.Column<int>(),
                at = table.Column<long>(),
                account = table.Column<string>(maxLength: 256),
                status = table.Column<string>(maxLength: 16),
                percent = table.Column<int>(),
                statement = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_assignment_progress", t => t.id);
                table.ForeignKey("fk_assignment_progress_assignment_id", t => t.assignment_id, "assignment", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_assignment_progress_assignment_id", "assignment_progress", "assignment_id");
    }

    private static void PlanIndicator(MigrationBuilder migration)
    {
        migration.CreateTable(
            "plan_indicator",
            table => new
            {
                id = table.Identity<int>(),
                plan_id = table.Column<int>(),
                number = table.Column<string>(maxLength: 64),
                position = table.Column<int>(),
                code = table.Column<string>(maxLength: 64),
                name = table.Column<string>(),
                unit = table.Column<string>(maxLength: 32),
                numerator_text = table.Column<string>(nullable: true),
                denominator_text = table.Column<string>(nullable: true),
                exclusions = table.Column<string>(nullable: true),
                lead = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_plan_indicator", t => t.id);
                table.ForeignKey("fk_plan_indicator_plan_id", t => t.plan_id, "plan", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_plan_indicator_plan_id_number_code", "plan_indicator", ["plan_id", "number", "code"], unique: true);
    }

    private static void Target(MigrationBuilder migration)
    {
        migration.CreateTable(
            "target",
            table => new
            {
                id = table.Identity<int>(),
                plan_indicator_id = table.Column<int>(),
                position = table.Column<int>(),
                value = table.Column<decimal>(precision: 18, scale: 4),
                comparator = table.Column<string>(maxLength: 16),
                milestone = table.Column<string>(nullable: true),
                by = table.Column<DateOnly>(nullable: true),
                breakdown = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_target", t => t.id);
                table.ForeignKey("fk_target_plan_indicator_id", t => t.plan_indicator_id, "plan_indicator", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_target_plan_indicator_id_position", "target", ["plan_indicator_id", "position"], unique: true);
    }

    private static void ReportDuty(MigrationBuilder migration)
    {
        migration.CreateTable(
            "report_duty",
            table => new
            {
                id = table.Identity<int>(),
                plan_id = table.Column<int>(),
                position = table.Column<int>(),
                what = table.Column<string>(),
                @from = table.Column<string>(nullable: true),
                @to = table.Column<string>(nullable: true),
                cadence = table.Column<string>(nullable: true),
                period_rule = table.Column<string>(nullable: true),
                due_rule = table.Column<string>(nullable: true),
                dates = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_report_duty", t => t.id);
                table.ForeignKey("fk_report_duty_plan_id", t => t.plan_id, "plan", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_report_duty_plan_id_position", "report_duty", ["plan_id", "position"], unique: true);
    }
}
