using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Plans;
using TthcModular.Plans.Settings;
using TthcModular.Plans.Snapshots;
using TthcModular.Plans.Tasks;

namespace TthcModular.Plans;

/// <summary>The module's tables. What is read only as a whole is stored as JSON text.</summary>
public static class PlansModel
{
    /// <summary>Adds the module's entities to the one database model.</summary>
    public static void AddPlans(this ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<PlanRow>(plan =>
        {
            plan.ToTable("plan");
            plan.Property(p => p.Slug).HasMaxLength(64);
            plan.Property(p => p.PlanType).HasMaxLength(64);
            plan.Property(p => p.Number).HasMaxLength(64);
            plan.Property(p => p.Kind).HasMaxLength(64);
            plan.Property(p => p.Title).HasMaxLength(1024);
            plan.Property(p => p.Place).HasMaxLength(128);
            plan.HasIndex(p => p.Slug).IsUnique();
            AsJson(plan.Property(p => p.Document));
        });
        model.Entity<TaskRow>(task =>
        {
            task.ToTable("plan_task");
            task.Property(t => t.Number).HasMaxLength(64);
            task.Property(t => t.ScheduleKind).HasConversion<string>().HasMaxLength(32);
            task.Property(t => t.QuantityValue).HasPrecision(18, 4);
            task.HasIndex(t => new { t.PlanId, t.Number }).IsUnique();
            task.HasOne<PlanRow>().WithMany().HasForeignKey(t => t.PlanId);
            AsJson(task.Property(t => t.Lead));
            AsJson(task.Property(t => t.Coordinate));
        });
        model.Entity<AssignmentRow>(assignment =>
        {
            assignment.ToTable("assignment");
            assignment.Property(a => a.Role).HasConversion<string>().HasMaxLength(16);
            assignment.Property(a => a.Status).HasConversion<string>().HasMaxLength(16);
            assignment.Property(a => a.Version).IsConcurrencyToken();
            assignment.HasIndex(a => new { a.TaskId, a.UnitId }).IsUnique();
            assignment.HasIndex(a => new { a.UnitId, a.Due });
            assignment.HasIndex(a => a.PlanId);
            assignment.HasOne<TaskRow>().WithMany().HasForeignKey(a => a.TaskId);
        });
        model.Entity<ProgressRow>(progress =>
        {
            progress.ToTable("assignment_progress");
            progress.Property(p => p.Account).HasMaxLength(256);
            progress.Property(p => p.Status).HasConversion<string>().HasMaxLength(16);
            progress.HasIndex(p => p.AssignmentId);
            progress.HasOne<AssignmentRow>().WithMany().HasForeignKey(p => p.AssignmentId);
        });
        model.Entity<PlanIndicatorRow>(indicator =>
        {
            indicator.ToTable("plan_indicator");
            indicator.Property(i => i.Number).HasMaxLength(64);
            indicator.Property(i => i.Code).HasMaxLength(64);
            indicator.Property(i => i.Unit).HasMaxLength(32);
            indicator.HasIndex(i => new { i.PlanId, i.Number, i.Code }).IsUnique();
            indicator.HasOne<PlanRow>().WithMany().HasForeignKey(i => i.PlanId);
            AsJson(indicator.Property(i => i.Lead));
        });
        model.Entity<TargetRow>(target =>
        {
            target.ToTable("target");
            target.Property(t => t.Value).HasPrecision(18, 4);
            target.Property(t => t.Comparator).HasConversion<string>().HasMaxLength(16);
            target.HasIndex(t => new { t.PlanIndicatorId, t.Position }).IsUnique();
            target.HasOne<PlanIndicatorRow>().WithMany().HasForeignKey(t => t.PlanIndicatorId);
        });
        model.Entity<SnapshotRow>(snapshot =>
        {
            snapshot.ToTable("snapshot");
            snapshot.Property(s => s.Account).HasMaxLength(256);
            snapshot.Property(s => s.Reason).HasMaxLength(1024);
            snapshot.Property(s => s.Hash).HasMaxLength(64);
            snapshot.HasIndex(s => new { s.PlanId, s.UnitId, s.From, s.To, s.Version }).IsUnique();
            snapshot.HasOne<PlanRow>().WithMany().HasForeignKey(s => s.PlanId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DutyRow>(duty =>
        {
            duty.ToTable("report_duty");
            duty.HasIndex(d => new { d.PlanId, d.Position }).IsUnique();
            duty.HasOne<PlanRow>().WithMany().HasForeignKey(d => d.PlanId);
            AsJson(duty.Property(d => d.Dates));
        });
        model.Entity<SettingRow>(SettingRow.Configure);
    }

    private static void AsJson<T>(PropertyBuilder<T> property) => property.HasConversion(
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
        json => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!,
        new ValueComparer<T>(
            (left, right) => JsonSerializer.Serialize(left, JsonSerializerOptions.Web) == JsonSerializer.Serialize(right, JsonSerializerOptions.Web),
            value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web).GetHashCode(StringComparison.Ordinal)));
}
