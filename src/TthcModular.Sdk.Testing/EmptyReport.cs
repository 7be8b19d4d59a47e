using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;

namespace TthcModular.Sdk.Testing;

/// <summary>A report of a unit in which nothing occurred: no indicator, no task, no record.</summary>
public static class EmptyReport
{
    private static readonly Span Quarter = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31));

    /// <summary>The model.</summary>
    public static ReportModel Model { get; } = new()
    {
        Plan = new PlanFacts("plan", "01/KH-UBND", "Kế hoạch", "Kế hoạch mẫu", "UBND xã Mẫu", "Mẫu", new DateOnly(2024, 1, 2), Quarter),
        Unit = new UnitFacts("mau", "Xã Mẫu", "UBND xã Mẫu", "UBND huyện Mẫu"),
        Span = Quarter,
        SpanName = "Quý I năm 2024",
        MadeOn = new DateOnly(2024, 3, 31),
        ComputedAt = new DateTimeOffset(2024, 3, 31, 17, 0, 0, VietnamTime.Offset),
    };
}
