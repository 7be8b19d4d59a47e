namespace TthcModular.Organisation.Units.Changes;

/// <summary>What a change of the tree will do, or has done.</summary>
/// <param name="Action">Stable code: <c>merge</c>, <c>split</c>, <c>move</c>, <c>rename</c>, <c>close</c> or <c>open</c>.</param>
/// <param name="Title">The change in one sentence.</param>
/// <param name="Subject">Code of the unit that it is about; of the one that remains, where units close.</param>
/// <param name="On">First day on which it holds.</param>
/// <param name="Steps">What changes in the tree, one sentence each.</param>
/// <param name="Effects">What it means for what other modules keep by unit, one sentence each.</param>
/// <param name="Warnings">What the one who decides should know.</param>
/// <param name="Stamp">Which state of the tree it was made from.</param>
public sealed record ChangePreview(
    string Action, string Title, string Subject, DateOnly On, IReadOnlyList<string> Steps, IReadOnlyList<string> Effects, IReadOnlyList<string> Warnings, Guid Stamp);

/// <summary>The units that close, and what takes their place.</summary>
public sealed record ClosingUnits(IReadOnlyList<Unit> Units, IReadOnlyList<Unit> Successors, DateOnly On);
