namespace TthcModular.Plans.Plans;

internal sealed class PlanRow : IStoredRow
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public required string PlanType { get; set; }
    public required string Number { get; set; }
    public required string Kind { get; set; }
    public required string Title { get; set; }
    public required string Place { get; set; }
    public required DateOnly IssuedOn { get; set; }
    public required int IssuerId { get; set; }
    public required DateOnly PeriodStart { get; set; }
    public required DateOnly PeriodEnd { get; set; }
    public required string SearchText { get; set; }
    public required PlanDocument Document { get; set; }
}

/// <summary>A row with a number of its own that keeps it while its content changes.</summary>
internal interface IStoredRow
{
    int Id { get; set; }
}

/// <summary>What a plan says besides tasks, indicators and duties. Stored as one JSON document.</summary>
public sealed record PlanDocument
{
    /// <summary>The issuer as the document names it; which unit that is stands beside the document.</summary>
    public string IssuerName { get; init; } = "";
    public string? IssuerLevel { get; init; }
    public string? IssuerParent { get; init; }
    public string PeriodText { get; init; } = "";
    public string SignatoryCapacity { get; init; } = "";
    public string SignatoryName { get; init; } = "";
    public IReadOnlyList<string> Recipients { get; init; } = [];
    public IReadOnlyList<DocumentReference> LegalBases { get; init; } = [];
    public IReadOnlyList<DocumentReference> ParentPlans { get; init; } = [];
    public IReadOnlyList<string> Purposes { get; init; } = [];
    public IReadOnlyList<string> Requirements { get; init; } = [];
    public IReadOnlyList<OrganisationDuty> Organisation { get; init; } = [];
    public IReadOnlyList<Baseline> Baselines { get; init; } = [];
    public string? Budget { get; init; }
    public IReadOnlyList<string> Uncertain { get; init; } = [];
}

/// <summary>A document referred to.</summary>
public sealed record DocumentReference(string? Number, DateOnly? Date, string? Issuer, string? Subject);

/// <summary>What the plan asks of a unit in general.</summary>
public sealed record OrganisationDuty(string Unit, IReadOnlyList<string> Duties);

/// <summary>A value before the plan began; <paramref name="Code"/> names the indicator it belongs to, if any.</summary>
public sealed record Baseline(string Name, string? Code, decimal Value, string Unit, string? Note);
