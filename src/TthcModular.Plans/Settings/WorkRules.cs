using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation;
using TthcModular.Organisation.Units;
using TthcModular.Plans.Plans;
using TthcModular.Plans.Tasks;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Standard;

namespace TthcModular.Plans.Settings;

/// <summary>What settings say today about lists of plans and work: what is switched off, and from when on work is due soon.</summary>
internal sealed class WorkRules(DbContext db, IPlanTypeSettings settings, IOrganisation organisation, TimeProvider clock)
{
    /// <summary>Assignments without those of units for which the plan's type is off.</summary>
    public async Task<IQueryable<AssignmentRow>> ListedAsync(IQueryable<AssignmentRow> assignments, CancellationToken cancellation)
    {
        foreach (var (planType, units) in await OffAsync(cancellation))
        {
            assignments = assignments.Where(a => !EF.Parameter(units).Contains(a.UnitId)
                || !db.Set<PlanRow>().Any(plan => plan.Id == a.PlanId && plan.PlanType == planType));
        }

        return assignments;
    }

    /// <summary>Plan types that are off somewhere, with the units for which they are.</summary>
    public async Task<IReadOnlyList<(string PlanType, List<int> Units)>> OffAsync(CancellationToken cancellation)
    {
        var book = await settings.ReadAsync(cancellation);
        return [.. book.Switched
            .Select(planType => (PlanType: planType, Units: book.OffUnits(planType, clock.Today()).ToList()))
            .Where(off => off.Units.Count > 0)];
    }

    /// <summary>Days ahead from which work of a plan is due soon, as its issuer has it.</summary>
    public async Task<SoonDays> SoonAsync(CancellationToken cancellation) =>
        new(await settings.ReadAsync(cancellation), await organisation.TreeAsync(cancellation), clock.Today());

    /// <summary>All plans by the days ahead from which their work is due soon.</summary>
    public async Task<IReadOnlyList<SoonGroup>> SoonGroupsAsync(CancellationToken cancellation)
    {
        var soon = await SoonAsync(cancellation);
        var plans = await db.Set<PlanRow>().Select(plan => new { plan.Id, plan.PlanType, plan.IssuerId }).ToListAsync(cancellation);
        return [.. plans.GroupBy(plan => soon.Of(plan.PlanType, plan.IssuerId), plan => plan.Id).Select(group => new SoonGroup(group.Key, [.. group]))];
    }
}

/// <summary>Plans whose work is due soon from so many days ahead on.</summary>
internal sealed record SoonGroup(int Days, List<int> PlanIds);

/// <summary>Looks up how many days ahead work is due soon.</summary>
internal sealed class SoonDays(SettingBook book, OrganisationTree tree, DateOnly today)
{
    public int Of(string planType, int issuerId) => tree.Find(issuerId) is { } issuer
        ? book.Values(planType, issuer, today).Whole(StandardSettings.WarningDaysKey) ?? Standings.SoonDays
        : Standings.SoonDays;
}
