namespace TthcModular.Packs.PlanFiles;

/// <summary>Which keys a plan file has, and what each becomes.</summary>
internal static class PlanFileMapping
{
    private const int LongestPeriodInYears = 50;

    public static PlanFile Plan(MapReader map)
    {
        map.Ignore("source");
        return new PlanFile
        {
            Slug = map.Key("slug", 64),
            PlanType = map.Key("plan_type", 64),
            Document = map.RequiredGroup("document", Document),
            Issuer = map.RequiredGroup("issuer", Issuer),
            Period = map.RequiredGroup("period", Period),
            LegalBases = map.Groups("legal_bases", Reference),
            ParentPlans = map.Groups("parent_plans", Reference),
            Purposes = map.Texts("purposes"),
            Requirements = map.Texts("requirements"),
            Baseline = map.Groups("baseline", Baseline),
            Tasks = map.UniqueGroups("tasks", Task, task => $"Số nhiệm vụ '{task.Number}'"),
            Indicators = map.UniqueGroups("indicators", Indicator, indicator => $"Chỉ tiêu số '{indicator.Number}' mã '{indicator.Code}'"),
            Reporting = map.Groups("reporting", Duty),
            Organisation = map.Groups("organisation", Organisation),
            Budget = map.OptionalText("budget"),
            Uncertain = map.Texts("uncertain"),
        };
    }

    private static PlanFileDocument Document(MapReader map) => new()
    {
        Number = map.Text("number", 64),
        Kind = map.Text("kind", 64),
        Title = map.Text("title", 1024),
        Place = map.OptionalText("place", 128) ?? "",
        IssuedOn = map.Day("issued_on"),
        SignedBy = map.Group("signed_by", Signatory),
        Recipients = map.Texts("recipients"),
    };

    private static PlanFileSignatory Signatory(MapReader map) => new()
    {
        Capacity = map.OptionalText("capacity") ?? "",
        Name = map.OptionalText("name") ?? "",
    };

    private static PlanFileIssuer Issuer(MapReader map) => new()
    {
        Name = map.Text("name", 256),
        Code = map.OptionalText("code", 64),
        Level = map.OptionalText("level", 64),
        Parent = map.OptionalText("parent", 1024),
    };

    private static PlanFilePeriod Period(MapReader map)
    {
        var period = new PlanFilePeriod { Start = map.Day("start"), End = map.Day("end"), Text = map.OptionalText("text") ?? "" };
        if (period.Start == default || period.End == default)
            return period;
        if (period.End < period.Start)
            map.Fault("end", $"Thời gian thực hiện kết thúc ({period.End:dd/MM/yyyy}) trước khi bắt đầu ({period.Start:dd/MM/yyyy}).");
        else if (period.End >= period.Start.AddYears(LongestPeriodInYears))
            map.Fault("end", $"Thời gian thực hiện dài hơn {LongestPeriodInYears} năm: kiểm tra lại năm bắt đầu và kết thúc.");
        return period;
    }

    private static PlanFileReference Reference(MapReader map) => new()
    {
        Number = map.OptionalText("number"),
        Date = map.OptionalDay("date"),
        Issuer = map.OptionalText("issuer"),
        Subject = map.OptionalText("subject"),
    };

    private static PlanFileBaseline Baseline(MapReader map) => new()
    {
        Indicator = map.Text("indicator"),
        Value = map.Number("value"),
        Unit = map.OptionalText("unit") ?? "",
        Code = map.OptionalText("code") is null ? null : map.Key("code", 64),
        Note = map.OptionalText("note"),
    };

    private static PlanFileTask Task(MapReader map) => new()
    {
        Number = map.Text("number", 64),
        Section = map.OptionalText("section") ?? "",
        Title = map.Text("title"),
        Lead = map.Texts("lead"),
        Coordinate = map.Texts("coordinate"),
        Deliverable = map.OptionalText("deliverable"),
        Schedule = map.RequiredGroup("schedule", Schedule),
        ReportDue = map.Group("report_due", Due),
        QuantitativeTarget = map.Group("quantitative_target", Quantity),
    };

    private static PlanFileSchedule Schedule(MapReader map) => new()
    {
        Kind = map.OneOf("kind", ScheduleKindNames.All),
        Text = map.OptionalText("text") ?? "",
        Due = map.OptionalDay("due"),
    };

    private static PlanFileDue Due(MapReader map) => new()
    {
        Text = map.OptionalText("text") ?? "",
        Due = map.OptionalDay("due"),
    };

    private static PlanFileQuantity Quantity(MapReader map) => new()
    {
        Value = map.Number("value"),
        Unit = map.OptionalText("unit") ?? "",
        Text = map.OptionalText("text"),
    };

    private static PlanFileIndicator Indicator(MapReader map)
    {
        var indicator = new PlanFileIndicator
        {
            Number = map.Text("number", 64),
            Code = map.Key("code", 64),
            Name = map.Text("name"),
            Unit = map.OptionalText("unit", 32) ?? "",
            Numerator = map.OptionalText("numerator"),
            Denominator = map.OptionalText("denominator"),
            Exclusions = map.OptionalText("exclusions"),
            Targets = map.Groups("targets", Target),
            Lead = map.Texts("lead"),
        };
        var both = indicator.Targets.GroupBy(target => target.Breakdown, StringComparer.Ordinal)
            .Any(group => group.Select(target => target.Comparator).Distinct(StringComparer.Ordinal).Skip(1).Any());
        if (both)
            map.Fault("targets", $"Chỉ tiêu '{indicator.Number}' vừa có mức '>=' vừa có mức '<=' cho cùng một phạm vi: chỉ một chiều là tốt hơn.");
        return indicator;
    }

    private static PlanFileTarget Target(MapReader map) => new()
    {
        Value = map.Number("value"),
        Comparator = map.OneOf("comparator", [">=", "<="], otherwise: ">="),
        Milestone = map.OptionalText("milestone"),
        By = map.OptionalDay("by"),
        Breakdown = map.OptionalText("breakdown"),
    };

    private static PlanFileDuty Duty(MapReader map) => new()
    {
        What = map.Text("what"),
        From = map.OptionalText("from"),
        To = map.OptionalText("to"),
        Cadence = map.OptionalText("cadence"),
        PeriodRule = map.OptionalText("period_rule"),
        DueRule = map.OptionalText("due_rule"),
        Dates = map.Days("dates"),
    };

    private static PlanFileOrganisation Organisation(MapReader map) => new()
    {
        Unit = map.Text("unit"),
        Duties = map.Texts("duties"),
    };
}
