using TthcModular.Organisation.Units;
using TthcModular.Packs.PlanFiles;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Tasks;
using TthcModular.Sdk.Text;

namespace TthcModular.Plans.Plans.Files;

/// <summary>Turns a plan file into rows.</summary>
internal static class PlanRows
{
    public static PlanRow Plan(PlanFile file, Unit issuer) => new()
    {
        Slug = file.Slug,
        PlanType = file.PlanType,
        Number = file.Document.Number,
        Kind = file.Document.Kind,
        Title = file.Document.Title,
        Place = file.Document.Place,
        IssuedOn = file.Document.IssuedOn,
        IssuerId = issuer.Id,
        PeriodStart = file.Period.Start,
        PeriodEnd = file.Period.End,
        SearchText = VietnameseText.Fold($"{file.Document.Number} {file.Document.Title} {file.Slug} {issuer.Authority} {file.Document.Kind}"),
        Document = Document(file),
    };

    public static TaskRow Task(PlanFileTask task, int planId, int position) => new()
    {
        PlanId = planId,
        Number = task.Number,
        Position = position,
        Section = task.Section,
        Title = task.Title,
        Lead = task.Lead,
        Coordinate = task.Coordinate,
        Deliverable = task.Deliverable ?? "",
        ScheduleKind = ScheduleKindNames.Find(task.Schedule.Kind) ?? throw new ArgumentException($"Unknown schedule kind '{task.Schedule.Kind}'.", nameof(task)),
        ScheduleText = task.Schedule.Text,
        Due = task.Schedule.Due,
        ReportDueText = task.ReportDue?.Text,
        ReportDue = task.ReportDue?.Due,
        QuantityValue = task.QuantitativeTarget?.Value,
        QuantityUnit = task.QuantitativeTarget?.Unit,
        QuantityText = task.QuantitativeTarget?.Text,
    };

    public static PlanIndicatorRow Indicator(PlanFileIndicator indicator, int planId, int position) => new()
    {
        PlanId = planId,
        Number = indicator.Number,
        Position = position,
        Code = indicator.Code,
        Name = indicator.Name,
        Unit = indicator.Unit,
        NumeratorText = indicator.Numerator,
        DenominatorText = indicator.Denominator,
        Exclusions = indicator.Exclusions,
        Lead = indicator.Lead,
    };

    public static TargetRow Target(PlanFileTarget target, int indicatorId, int position) => new()
    {
        PlanIndicatorId = indicatorId,
        Position = position,
        Value = target.Value,
        Comparator = target.Comparator == "<=" ? Comparator.AtMost : Comparator.AtLeast,
        Milestone = target.Milestone,
        By = target.By,
        Breakdown = target.Breakdown,
    };

    public static DutyRow Duty(PlanFileDuty duty, int planId, int position) => new()
    {
        PlanId = planId,
        Position = position,
        What = duty.What,
        From = duty.From,
        To = duty.To,
        Cadence = duty.Cadence,
        PeriodRule = duty.PeriodRule,
        DueRule = duty.DueRule,
        Dates = duty.Dates,
    };

    private static PlanDocument Document(PlanFile file) => new()
    {
        IssuerName = file.Issuer.Name,
        IssuerLevel = file.Issuer.Level,
        IssuerParent = file.Issuer.Parent,
        PeriodText = file.Period.Text,
        SignatoryCapacity = file.Document.SignedBy?.Capacity ?? "",
        SignatoryName = file.Document.SignedBy?.Name ?? "",
        Recipients = file.Document.Recipients,
        LegalBases = [.. file.LegalBases.Select(Reference)],
        ParentPlans = [.. file.ParentPlans.Select(Reference)],
        Purposes = file.Purposes,
        Requirements = file.Requirements,
        Organisation = [.. file.Organisation.Select(part => new OrganisationDuty(part.Unit, part.Duties))],
        Baselines = [.. file.Baseline.Select(value => new Baseline(value.Indicator, value.Code, value.Value, value.Unit, value.Note))],
        Budget = file.Budget,
        Uncertain = file.Uncertain,
    };

    private static DocumentReference Reference(PlanFileReference reference) =>
        new(reference.Number, reference.Date, reference.Issuer, reference.Subject);
}
