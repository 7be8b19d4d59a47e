using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Plans.Tasks;

/// <summary>
/// Gives each task of a plan to the units its wording means, one assignment a task and unit. A task for which the plan
/// names nobody falls to the issuer. Assignments on which somebody reported stay, even when the wording changed.
/// </summary>
internal sealed class AssignmentExpansion(DbContext db, OrganisationTree tree, Unit issuer, DateOnly day)
{
    private readonly Dictionary<string, IReadOnlyList<Unit>> selected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> unresolved = new(StringComparer.Ordinal);
    private readonly List<string> warnings = [];

    /// <summary>Brings the plan's assignments up to date, unsaved; gives warnings.</summary>
    public async Task<IReadOnlyList<string>> ApplyAsync(int planId, IReadOnlyList<TaskRow> tasks, CancellationToken cancellation)
    {
        var stored = await db.Set<AssignmentRow>().Where(a => a.PlanId == planId).ToDictionaryAsync(a => (a.TaskId, a.UnitId), cancellation);
        foreach (var task in tasks)
        {
            foreach (var (unitId, role) in Units(task))
            {
                if (stored.Remove((task.Id, unitId), out var kept))
                    Update(kept, role, task.Due);
                else
                    db.Add(new AssignmentRow { PlanId = planId, TaskId = task.Id, UnitId = unitId, Role = role, Due = task.Due });
            }
        }

        await RemoveAsync(planId, stored.Values, tasks, cancellation);
        return [.. unresolved.Select(wording => $"Chưa xác định được đơn vị '{wording.Key}' (nhiệm vụ {string.Join(", ", wording.Value)}): chưa giao cho ai theo cách gọi này.{Candidates(wording.Key)}"), .. warnings];
    }

    /// <summary>Who takes part in a task; a unit that leads does not coordinate as well.</summary>
    private Dictionary<int, AssignmentRole> Units(TaskRow task)
    {
        var roles = new Dictionary<int, AssignmentRole>();
        if (task.Lead.Count == 0)
            roles[issuer.Id] = AssignmentRole.Lead;
        foreach (var unit in task.Lead.SelectMany(text => Select(text, task)))
            roles[unit.Id] = AssignmentRole.Lead;
        foreach (var unit in task.Coordinate.SelectMany(text => Select(text, task)))
            roles.TryAdd(unit.Id, AssignmentRole.Coordinate);
        return roles;
    }

    private IReadOnlyList<Unit> Select(string text, TaskRow task)
    {
        if (!selected.TryGetValue(text, out var units))
            selected[text] = units = tree.Select(UnitSelector.Parse(text), issuer, day);
        if (units.Count == 0)
        {
            if (!unresolved.TryGetValue(text, out var numbers))
                unresolved[text] = numbers = [];
            numbers.Add(task.Number);
        }

        return units;
    }

    /// <summary>The units that a wording may mean, where several bear the name.</summary>
    private string Candidates(string wording)
    {
        var named = tree.Named(wording, day).Where(unit => tree.IsWithin(unit, issuer, day)).ToList();
        return named.Count < 2 ? "" : $" Có thể là: {string.Join("; ", named.Select(unit => $"{unit.Name} ({unit.Code})"))}.";
    }

    private static void Update(AssignmentRow kept, AssignmentRole role, DateOnly? due)
    {
        if (kept.Role == role && kept.Due == due)
            return;
        (kept.Role, kept.Due) = (role, due);
        kept.Version++;
    }

    private async Task RemoveAsync(int planId, IReadOnlyCollection<AssignmentRow> gone, IReadOnlyList<TaskRow> tasks, CancellationToken cancellation)
    {
        if (gone.Count == 0)
            return;
        var reported = await db.Set<ProgressRow>()
            .Where(entry => db.Set<AssignmentRow>().Any(a => a.Id == entry.AssignmentId && a.PlanId == planId))
            .Select(entry => entry.AssignmentId)
            .Distinct()
            .ToHashSetAsync(cancellation);
        db.RemoveRange(gone.Where(assignment => !reported.Contains(assignment.Id)));
        var numbers = tasks.ToDictionary(task => task.Id, task => task.Number);
        foreach (var assignment in gone.Where(assignment => reported.Contains(assignment.Id)))
            warnings.Add($"Nhiệm vụ {numbers[assignment.TaskId]} không còn giao cho {tree.Find(assignment.UnitId)!.Name}, nhưng đơn vị đã báo cáo nên phân công được giữ lại.");
    }
}
