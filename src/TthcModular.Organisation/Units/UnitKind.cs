namespace TthcModular.Organisation.Units;

/// <summary>Kinds of unit, named as in units.csv.</summary>
public enum UnitKind
{
    Province,
    District,
    Commune,
    Department,
    Office,
    Committee,
    Team,
}
