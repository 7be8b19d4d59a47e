namespace TthcModular.Plans.Tasks;

/// <summary>
/// Says where assignments and tasks stand on a day. An assignment that is done is done, even when it was late. A task
/// stands where those who lead it stand; units that coordinate count only where nobody leads.
/// </summary>
internal static class Standings
{
    /// <summary>How many days ahead a due day counts as near, unless the plan type's settings say otherwise.</summary>
    public const int SoonDays = 7;

    public static Standing Of(AssignmentStatus status, DateOnly? due, DateOnly today, int soonDays) => status switch
    {
        AssignmentStatus.Done => Standing.Done,
        _ when due < today => Standing.Late,
        _ when due <= today.AddDays(soonDays) => Standing.DueSoon,
        AssignmentStatus.InProgress => Standing.Running,
        _ => Standing.NotStarted,
    };

    /// <summary>
    /// Done when all are done; late when any is late; due soon when any is; running when any has begun; without
    /// assignments not started.
    /// </summary>
    public static Standing OfTask(IReadOnlyCollection<AssignmentGroup> groups, DateOnly today, int soonDays)
    {
        var leads = groups.Where(group => group.Role == AssignmentRole.Lead).ToList();
        var deciding = leads.Count > 0 ? leads : [.. groups];
        if (deciding.Count == 0)
            return Standing.NotStarted;
        var standings = deciding.Select(group => Of(group.Status, group.Due, today, soonDays)).ToHashSet();
        if (standings.Contains(Standing.Late))
            return Standing.Late;
        if (standings.Contains(Standing.DueSoon))
            return Standing.DueSoon;
        if (standings.SetEquals([Standing.Done]))
            return Standing.Done;
        return standings.Overlaps([Standing.Running, Standing.Done]) ? Standing.Running : Standing.NotStarted;
    }
}

/// <summary>Assignments of one task that stand alike.</summary>
internal sealed record AssignmentGroup(int PlanId, int TaskId, AssignmentRole Role, AssignmentStatus Status, DateOnly? Due, int Count);
