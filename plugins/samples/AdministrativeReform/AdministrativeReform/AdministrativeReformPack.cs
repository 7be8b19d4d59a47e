using TthcModular.Sdk;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Standard;

namespace AdministrativeReform;

/// <summary>Yearly plans of public administration reform (kế hoạch cải cách hành chính) of districts and communes.</summary>
public sealed class AdministrativeReformPack : IPack
{
    /// <inheritdoc/>
    public void Describe(PackBuilder pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        pack.PlanType("administrative-reform", "Cải cách hành chính", type => type
            .Description(
                "Kế hoạch cải cách hành chính hằng năm theo sáu nội dung của Chương trình tổng thể 2021 - 2030; "
                + "báo cáo quý, 6 tháng, năm; chấm điểm theo Chỉ số cải cách hành chính.")
            .Calendars(
                StandardCalendars.Quarters with { DueAfterDays = 5 },
                new CivilCalendar("half-years", "Theo 6 tháng", Months: 6) { DueAfterDays = 5 },
                StandardCalendars.Years with { DueAfterDays = 10 })
            .Indicators(ReformIndicators.All)
            .Tasks(ReformTasks.All)
            .Scorecards(ReformIndex.Card)
            .Settings(ReformSettings.All)
            .Reports(ReformReports.All));
    }
}
