using TthcModular.Organisation.Results;

namespace TthcModular.Organisation.Units.Changes;

/// <summary>Tries a changed tree on all days: nobody stands under itself, and what was divided stays under something.</summary>
internal static class ChangeCheck
{
    public static Refusal? Find(OrganisationTree before, OrganisationTree after)
    {
        var known = before.Faults().ToHashSet();
        foreach (var fault in after.Faults().Where(fault => !known.Contains(fault)))
        {
            var unit = after.Find(fault.UnitId)!;
            return fault.IsCircle ? ChangeRefusals.Circle(unit) : ChangeRefusals.NothingShared(unit);
        }

        return null;
    }
}
