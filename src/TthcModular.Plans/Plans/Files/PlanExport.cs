using TthcModular.Organisation.Units;
using TthcModular.Packs.PlanFiles;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Tasks;

namespace TthcModular.Plans.Plans.Files;

/// <summary>Turns rows back into a plan file. The issuer's code is always given, so that the file names one unit for sure.</summary>
internal static class PlanExport
{
    public static PlanFile File(
        PlanRow plan, Unit issuer, IEnumerable<TaskRow> tasks, IEnumerable<PlanIndicatorRow> indicators, ILookup<int, TargetRow> targets, IEnumerable<DutyRow> duties) => new()
        {
            Slug = plan.Slug,
            PlanType = plan.PlanType,
            Document = Document(plan),
            Issuer = new() { Name = plan.Document.IssuerName, Code = issuer.Code, Level = plan.Document.IssuerLevel, Parent = plan.Document.IssuerParent },
            Period = new() { Start = plan.PeriodStart, End = plan.PeriodEnd, Text = plan.Document.PeriodText },
            LegalBases = [.. plan.Document.LegalBases.Select(Reference)],
            ParentPlans = [.. plan.Document.ParentPlans.Select(Reference)],
            Purposes = plan.Document.Purposes,
            Requirements = plan.Document.Requirements,
            Baseline = [.. plan.Document.Baselines.Select(Baseline)],
            Tasks = [.. tasks.Select(Task)],
            Indicators = [.. indicators.Select(indicator => Indicator(indicator, targets[indicator.Id]))],
            Reporting = [.. duties.Select(Duty)],
            Organisation = [.. plan.Document.Organisation.Select(part => new PlanFileOrganisation { Unit = part.Unit, Duties = part.Duties })],
            Budget = plan.Document.Budget,
            Uncertain = plan.Document.Uncertain,
        };

    private static PlanFileDocument Document(PlanRow plan) => new()
    {
        Number = plan.Number,
        Kind = plan.Kind,
        Title = plan.Title,
        Place = plan.Place,
        IssuedOn = plan.IssuedOn,
        SignedBy = plan.Document is { SignatoryCapacity: "", SignatoryName: "" }
            ? null
            : new() { Capacity = plan.Document.SignatoryCapacity, Name = plan.Document.SignatoryName },
        Recipients = plan.Document.Recipients,
    };

    private static PlanFileReference Reference(DocumentReference reference) =>
        new() { Number = reference.Number, Date = reference.Date, Issuer = reference.Issuer, Subject = reference.Subject };

    private static PlanFileBaseline Baseline(Baseline value) =>
        new() { Indicator = value.Name, Code = value.Code, Value = value.Value, Unit = value.Unit, Note = value.Note };

    private static PlanFileTask Task(TaskRow task) => new()
    {
        Number = task.Number,
        Section = task.Section,
        Title = task.Title,
        Lead = task.Lead,
        Coordinate = task.Coordinate,
        Deliverable = task.Deliverable.Length == 0 ? null : task.Deliverable,
        Schedule = new() { Kind = ScheduleKindNames.Of(task.ScheduleKind), Text = task.ScheduleText, Due = task.Due },
        ReportDue = task.ReportDueText is { } text ? new() { Text = text, Due = task.ReportDue } : null,
        QuantitativeTarget = task.QuantityValue is { } value
            ? new() { Value = value, Unit = task.QuantityUnit ?? "", Text = task.QuantityText }
            : null,
    };

    private static PlanFileIndicator Indicator(PlanIndicatorRow indicator, IEnumerable<TargetRow> targets) => new()
    {
        Number = indicator.Number,
        Code = indicator.Code,
        Name = indicator.Name,
        Unit = indicator.Unit,
        Numerator = indicator.NumeratorText,
        Denominator = indicator.DenominatorText,
        Exclusions = indicator.Exclusions,
        Targets = [.. targets.Select(Target)],
        Lead = indicator.Lead,
    };

    private static PlanFileTarget Target(TargetRow target) => new()
    {
        Value = target.Value,
        Comparator = target.Comparator == Comparator.AtMost ? "<=" : ">=",
        Milestone = target.Milestone,
        By = target.By,
        Breakdown = target.Breakdown,
    };

    private static PlanFileDuty Duty(DutyRow duty) => new()
    {
        What = duty.What,
        From = duty.From,
        To = duty.To,
        Cadence = duty.Cadence,
        PeriodRule = duty.PeriodRule,
        DueRule = duty.DueRule,
        Dates = duty.Dates,
    };
}
