using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Forms;

/// <summary>Form II.06a/VPCP/KSTT of a unit with everything under it over a span.</summary>
public sealed record SettlementQuery(Unit Unit, Span Span)
{
    public TreeMode Tree { get; init; } = TreeMode.Then;

    public SettlementRules Rules { get; init; } = new();
}

/// <summary>A form as counted, held against what the unit reported itself.</summary>
/// <param name="Lines">One line a field by code, the total last.</param>
/// <param name="Relations">The relations that have to hold between its columns.</param>
/// <param name="Reported">Figures that the unit reported for exactly this span.</param>
public sealed record SettlementForm(
    IReadOnlyList<FieldLine> Lines, IReadOnlyList<RelationCheck> Relations, IReadOnlyList<ReportedCell> Reported)
{
    /// <summary>What the unit reported for a cell; null: nothing.</summary>
    public ReportedCell? ReportedOf(FieldLine line, SettlementColumn column)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Reported.FirstOrDefault(cell => cell.Column == column && cell.Field == line.Field);
    }
}

/// <summary>A line of the form.</summary>
/// <param name="Field">Code of the field; empty: cases without one; null: the total.</param>
/// <param name="Line">Its numbers.</param>
public sealed record FieldLine(string? Field, SettlementLine Line)
{
    public bool IsTotal => Field is null;
}

/// <summary>A relation between columns, and where it does not hold.</summary>
/// <param name="Text">The relation as the form words it.</param>
/// <param name="Broken">One sentence a line in which it does not hold.</param>
public sealed record RelationCheck(string Text, IReadOnlyList<string> Broken);

/// <summary>A cell that the unit reported itself: observation <c>ii06a-COLUMN</c>, or <c>ii06a-COLUMN-FIELD</c> for a field.</summary>
public sealed record ReportedCell(string? Field, SettlementColumn Column, decimal Reported, long Computed)
{
    public bool IsDifferent => Reported != Computed;
}

/// <summary>The cases behind a cell.</summary>
/// <param name="Form">The form.</param>
/// <param name="Column">The column.</param>
/// <param name="Field">Code of the field; empty: cases without one; null: all.</param>
/// <param name="After">Code of the last case of the page before.</param>
/// <param name="Limit">How many at most.</param>
public sealed record SettlementCell(SettlementQuery Form, SettlementColumn Column, string? Field, string? After, int Limit);
