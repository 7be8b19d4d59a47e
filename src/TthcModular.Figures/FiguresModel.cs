using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TthcModular.Figures.Editions;
using TthcModular.Figures.Gaps;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Records;
using TthcModular.Figures.Scorecards;
using TthcModular.Figures.Sums;

namespace TthcModular.Figures;

/// <summary>The module's tables. Days of records and sums are stored as day numbers: compact, and one order on every database.</summary>
public static class FiguresModel
{
    private static readonly ValueConverter<DateOnly, int> DayNumber = new(day => day.DayNumber, number => DateOnly.FromDayNumber(number));

    /// <summary>Adds the module's entities to the one database model.</summary>
    public static void AddFigures(this ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<CaseRow>(Configure);
        model.Entity<InventedRecordsRow>(Configure);
        model.Entity<ScoreEntryRow>(Configure);
        model.Entity<FeedbackRow>(feedback =>
        {
            feedback.ToTable("feedback_record");
            feedback.Property(f => f.Id).ValueGeneratedNever();
            feedback.Property(f => f.Code).HasMaxLength(64);
            feedback.HasIndex(f => f.Code).IsUnique();
            feedback.HasIndex(f => new { f.UnitId, f.DueOn });
            AsDayNumbers(feedback);
        });
        model.Entity<ResultRow>(result =>
        {
            result.ToTable("result_record");
            result.Property(r => r.Id).ValueGeneratedNever();
            result.Property(r => r.Code).HasMaxLength(64);
            result.Property(r => r.ProcedureCode).HasMaxLength(64);
            result.Property(r => r.HolderId).HasMaxLength(64);
            result.Property(r => r.Number).HasMaxLength(128);
            result.Property(r => r.StorageRef).HasMaxLength(1024);
            result.HasIndex(r => r.Code).IsUnique();
            result.HasIndex(r => new { r.UnitId, r.IssuedOn });
            AsDayNumbers(result);
        });
        model.Entity<ObservationRow>(observation =>
        {
            observation.ToTable("observation");
            observation.Property(o => o.Id).ValueGeneratedNever();
            observation.Property(o => o.MeasureCode).HasMaxLength(128);
            observation.Property(o => o.Value).HasPrecision(18, 4);
            observation.Property(o => o.Note).HasMaxLength(1024);
            observation.HasIndex(o => new { o.MeasureCode, o.UnitId, o.From, o.To }).IsUnique();
            AsDayNumbers(observation);
        });
        model.Entity<MeasureRow>(measure =>
        {
            measure.ToTable("measure");
            measure.Property(m => m.Key).HasMaxLength(16);
            measure.HasIndex(m => m.Key).IsUnique();
        });
        model.Entity<DailySumsRow>(sums =>
        {
            sums.ToTable("daily_sum");
            sums.HasKey(s => new { s.MeasureId, s.UnitId, s.Month });
            sums.HasOne<MeasureRow>().WithMany().HasForeignKey(s => s.MeasureId);
        });
        model.Entity<IndicatorEditionRow>(edition =>
        {
            edition.ToTable("indicator_edition");
            edition.Property(e => e.PlanType).HasMaxLength(64);
            edition.Property(e => e.Code).HasMaxLength(64);
            edition.Property(e => e.Edition).HasMaxLength(64);
            edition.Property(e => e.Name).HasMaxLength(512);
            edition.Property(e => e.LegalSource).HasMaxLength(512);
            edition.HasIndex(e => new { e.PlanType, e.Code, e.Edition }).IsUnique();
        });
        model.Entity<ScorecardEditionRow>(edition =>
        {
            edition.ToTable("scorecard_edition");
            edition.Property(e => e.PlanType).HasMaxLength(64);
            edition.Property(e => e.Card).HasMaxLength(64);
            edition.Property(e => e.Edition).HasMaxLength(64);
            edition.HasIndex(e => new { e.PlanType, e.Card, e.Edition }).IsUnique();
        });
        model.Entity<GapExplanationRow>(explanation =>
        {
            explanation.ToTable("gap_explanation");
            explanation.Property(e => e.Code).HasMaxLength(64);
            explanation.Property(e => e.Account).HasMaxLength(256);
            explanation.Property(e => e.Reported).HasMaxLength(64);
            explanation.Property(e => e.Computed).HasMaxLength(64);
            explanation.HasIndex(e => new { e.Code, e.UnitId, e.From, e.To });
            AsDayNumbers(explanation);
        });
        model.Entity<ImportJobRow>(job =>
        {
            job.ToTable("import_job");
            job.Property(j => j.Id).HasMaxLength(32);
            job.Property(j => j.Kind).HasConversion<string>().HasMaxLength(16);
            job.Property(j => j.State).HasConversion<string>().HasMaxLength(16);
            job.Property(j => j.FileName).HasMaxLength(256);
            job.Property(j => j.StoredFile).HasMaxLength(256);
            job.Property(j => j.Account).HasMaxLength(256);
            job.Property(j => j.RejectsFile).HasMaxLength(256);
            job.HasIndex(j => j.CreatedAt);
        });
    }

    private static void Configure(EntityTypeBuilder<InventedRecordsRow> invented)
    {
        invented.ToTable("invented_records");
        invented.HasKey(i => i.Kind);
        invented.Property(i => i.Kind).HasConversion<string>().HasMaxLength(16);
    }

    private static void Configure(EntityTypeBuilder<ScoreEntryRow> entry)
    {
        entry.ToTable("score_entry");
        entry.Property(e => e.Card).HasMaxLength(64);
        entry.Property(e => e.Part).HasMaxLength(32);
        entry.Property(e => e.Numerator).HasPrecision(18, 4);
        entry.Property(e => e.Denominator).HasPrecision(18, 4);
        entry.Property(e => e.Points).HasPrecision(9, 2);
        entry.Property(e => e.Source).HasMaxLength(ScoreEntries.LongestSource);
        entry.Property(e => e.Account).HasMaxLength(256);
        entry.HasIndex(e => new { e.Card, e.UnitId, e.From, e.To });
        AsDayNumbers(entry);
    }

    private static void Configure(EntityTypeBuilder<CaseRow> record)
    {
        record.ToTable("case_record");
        record.Property(c => c.Id).ValueGeneratedNever();
        record.Property(c => c.Code).HasMaxLength(64);
        record.Property(c => c.ProcedureCode).HasMaxLength(64);
        record.Property(c => c.FieldCode).HasMaxLength(64);
        record.HasIndex(c => c.Code).IsUnique();
        record.HasIndex(c => new { c.UnitId, c.ReceivedOn });
        AsDayNumbers(record);
    }

    private static void AsDayNumbers<TRow>(EntityTypeBuilder<TRow> row)
        where TRow : class
    {
        foreach (var property in typeof(TRow).GetProperties().Where(p => p.PropertyType == typeof(DateOnly) || p.PropertyType == typeof(DateOnly?)))
            row.Property(property.Name).HasConversion(DayNumber);
    }
}
