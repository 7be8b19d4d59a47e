namespace TthcModular.Organisation.Scopes;

/// <summary>
/// The units whose data a caller may see. Every read of figures, tasks and records takes one and applies it in the
/// query.
/// </summary>
/// <param name="UnitIds">The units; null: all.</param>
public sealed record UnitScope(IReadOnlySet<int>? UnitIds)
{
    public static UnitScope Everything { get; } = new(UnitIds: null);

    public static UnitScope Nothing { get; } = new(new HashSet<int>());

    public bool Allows(int unitId) => UnitIds?.Contains(unitId) ?? true;
}
