namespace TthcModular.Organisation.Units;

internal sealed class UnitRow
{
    public int Id { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public required string SearchName { get; set; }
    public required UnitKind Kind { get; set; }
    public DateOnly? OpenedOn { get; set; }
    public DateOnly? ClosedOn { get; set; }
}

internal sealed class MembershipRow
{
    public int Id { get; set; }
    public required int UnitId { get; set; }
    public required int ParentId { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
}

internal sealed class SuccessionRow
{
    public int Id { get; set; }
    public required int OldId { get; set; }
    public required int NewId { get; set; }
    public required DateOnly On { get; set; }
}

/// <summary>A name that a unit bore up to a day; the last one is in <see cref="UnitRow.Name"/>.</summary>
internal sealed class FormerNameRow
{
    public int Id { get; set; }
    public required int UnitId { get; set; }
    public required string Name { get; set; }
    public required DateOnly ValidTo { get; set; }
}

/// <summary>Changes with every change of units or days off, so that each web node knows when its copy is out of date.</summary>
internal sealed class OrganisationStampRow
{
    public int Id { get; set; }
    public required Guid Stamp { get; set; }
}
