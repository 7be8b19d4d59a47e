namespace TthcModular.Packs.PlanFiles;

/// <summary>A plan in the exchange format (YAML, keys in snake_case): document facts, tasks, indicators, reporting duties.</summary>
public sealed record PlanFile
{
    public required string Slug { get; init; }
    public required string PlanType { get; init; }
    public required PlanFileDocument Document { get; init; }
    public required PlanFileIssuer Issuer { get; init; }
    public required PlanFilePeriod Period { get; init; }
    public IReadOnlyList<PlanFileReference> LegalBases { get; init; } = [];
    public IReadOnlyList<PlanFileReference> ParentPlans { get; init; } = [];
    public IReadOnlyList<string> Purposes { get; init; } = [];
    public IReadOnlyList<string> Requirements { get; init; } = [];
    public IReadOnlyList<PlanFileBaseline> Baseline { get; init; } = [];
    public IReadOnlyList<PlanFileTask> Tasks { get; init; } = [];
    public IReadOnlyList<PlanFileIndicator> Indicators { get; init; } = [];
    public IReadOnlyList<PlanFileDuty> Reporting { get; init; } = [];
    public IReadOnlyList<PlanFileOrganisation> Organisation { get; init; } = [];
    public string? Budget { get; init; }
    public IReadOnlyList<string> Uncertain { get; init; } = [];
}

public sealed record PlanFileDocument
{
    public required string Number { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public string Place { get; init; } = "";
    public required DateOnly IssuedOn { get; init; }
    public PlanFileSignatory? SignedBy { get; init; }
    public IReadOnlyList<string> Recipients { get; init; } = [];
}

public sealed record PlanFileSignatory
{
    public string Capacity { get; init; } = "";
    public string Name { get; init; } = "";
}

/// <summary>The issuing unit: by code where given, else by name under its parent.</summary>
public sealed record PlanFileIssuer
{
    public required string Name { get; init; }
    public string? Code { get; init; }
    public string? Level { get; init; }
    public string? Parent { get; init; }
}

public sealed record PlanFilePeriod
{
    public required DateOnly Start { get; init; }
    public required DateOnly End { get; init; }
    public string Text { get; init; } = "";
}

/// <summary>A document referred to: a legal basis or a parent plan.</summary>
public sealed record PlanFileReference
{
    public string? Number { get; init; }
    public DateOnly? Date { get; init; }
    public string? Issuer { get; init; }
    public string? Subject { get; init; }
}

public sealed record PlanFileBaseline
{
    public required string Indicator { get; init; }
    public required decimal Value { get; init; }
    public string Unit { get; init; } = "";
    public string? Code { get; init; }
    public string? Note { get; init; }
}

public sealed record PlanFileTask
{
    public required string Number { get; init; }
    public string Section { get; init; } = "";
    public required string Title { get; init; }
    public IReadOnlyList<string> Lead { get; init; } = [];
    public IReadOnlyList<string> Coordinate { get; init; } = [];
    public string? Deliverable { get; init; }
    public required PlanFileSchedule Schedule { get; init; }
    public PlanFileDue? ReportDue { get; init; }
    public PlanFileQuantity? QuantitativeTarget { get; init; }
}

/// <summary>Kind is one of ongoing, by_date, by_month, by_quarter, by_year, yearly, per_report_period, per_other_plan.</summary>
public sealed record PlanFileSchedule
{
    public required string Kind { get; init; }
    public string Text { get; init; } = "";
    public DateOnly? Due { get; init; }
}

public sealed record PlanFileDue
{
    public string Text { get; init; } = "";
    public DateOnly? Due { get; init; }
}

public sealed record PlanFileQuantity
{
    public required decimal Value { get; init; }
    public string Unit { get; init; } = "";
    public string? Text { get; init; }
}

public sealed record PlanFileIndicator
{
    public required string Number { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public string Unit { get; init; } = "";
    public string? Numerator { get; init; }
    public string? Denominator { get; init; }
    public string? Exclusions { get; init; }
    public IReadOnlyList<PlanFileTarget> Targets { get; init; } = [];
    public IReadOnlyList<string> Lead { get; init; } = [];
}

/// <summary>Comparator is <c>&gt;=</c> or <c>&lt;=</c>; without a day the target is for the plan's last day.</summary>
public sealed record PlanFileTarget
{
    public required decimal Value { get; init; }
    public string Comparator { get; init; } = ">=";
    public string? Milestone { get; init; }
    public DateOnly? By { get; init; }
    public string? Breakdown { get; init; }
}

public sealed record PlanFileDuty
{
    public required string What { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Cadence { get; init; }
    public string? PeriodRule { get; init; }
    public string? DueRule { get; init; }
    public IReadOnlyList<DateOnly> Dates { get; init; } = [];
}

public sealed record PlanFileOrganisation
{
    public required string Unit { get; init; }
    public IReadOnlyList<string> Duties { get; init; } = [];
}
