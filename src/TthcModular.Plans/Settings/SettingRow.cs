using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TthcModular.Plans.Settings;

/// <summary>
/// One change of one setting of one unit. Rows are only added: of those that hold on a day the one with the latest first
/// day counts, and of two with the same first day the later one. So the table is its own history.
/// </summary>
internal sealed class SettingRow
{
    public int Id { get; set; }
    public required string PlanType { get; set; }
    public required int UnitId { get; set; }

    /// <summary>Number of the change among those of the plan type and unit; two at once cannot have the same.</summary>
    public required int Number { get; set; }

    public required string Key { get; set; }

    /// <summary>Null: from this day on the unit has no value of its own.</summary>
    public string? Value { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public required DateTimeOffset At { get; set; }
    public required string Account { get; set; }

    public static void Configure(EntityTypeBuilder<SettingRow> setting)
    {
        setting.ToTable("plan_type_setting");
        setting.Property(s => s.PlanType).HasMaxLength(64);
        setting.Property(s => s.Key).HasMaxLength(64);
        setting.Property(s => s.Account).HasMaxLength(256);
        setting.HasIndex(s => new { s.PlanType, s.UnitId, s.Number }).IsUnique();
    }
}
