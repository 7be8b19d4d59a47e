using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.DaysOff;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Organisation;

/// <summary>Reads tree and calendar from the database.</summary>
internal static class OrganisationReader
{
    /// <summary>The stamp; all zeros in an empty database.</summary>
    public static async Task<Guid> StampAsync(DbContext db, CancellationToken cancellation) =>
        await db.Set<OrganisationStampRow>().AsNoTracking().Select(row => row.Stamp).SingleOrDefaultAsync(cancellation);

    /// <summary>Tree and calendar that belong together: read again when they changed meanwhile.</summary>
    public static async Task<OrganisationPicture> ReadAsync(DbContext db, Guid stamp, DateOnly today, CancellationToken cancellation)
    {
        while (true)
        {
            var picture = new OrganisationPicture(stamp, today, await TreeAsync(db, today, cancellation), await WorkingDaysAsync(db, cancellation));
            var now = await StampAsync(db, cancellation);
            if (now == stamp)
                return picture;
            stamp = now;
        }
    }

    private static async Task<OrganisationTree> TreeAsync(DbContext db, DateOnly today, CancellationToken cancellation)
    {
        var units = await db.Set<UnitRow>().AsNoTracking().OrderBy(row => row.Id)
            .Select(row => new Unit(row.Id, row.Code, row.Name, row.Kind, row.OpenedOn, row.ClosedOn)).ToListAsync(cancellation);
        var former = await db.Set<FormerNameRow>().AsNoTracking().OrderBy(row => row.ValidTo)
            .Select(row => new UnitName(row.UnitId, row.Name, row.ValidTo)).ToListAsync(cancellation);
        var renamed = former.Select(name => name.UnitId).ToHashSet();
        former.AddRange(units.Where(unit => renamed.Contains(unit.Id)).Select(unit => new UnitName(unit.Id, unit.Name, To: null)));
        var borne = former.Where(name => name.To is null || today <= name.To).ToLookup(name => name.UnitId);
        return new OrganisationTree(
            [.. units.Select(unit => renamed.Contains(unit.Id) ? unit with { Name = borne[unit.Id].First().Name } : unit)],
            await db.Set<MembershipRow>().AsNoTracking().OrderBy(row => row.Id)
                .Select(row => new Membership(row.UnitId, row.ParentId, row.ValidFrom, row.ValidTo)).ToListAsync(cancellation),
            await db.Set<SuccessionRow>().AsNoTracking().OrderBy(row => row.Id)
                .Select(row => new Succession(row.OldId, row.NewId, row.On)).ToListAsync(cancellation),
            former);
    }

    private static async Task<WorkingDays> WorkingDaysAsync(DbContext db, CancellationToken cancellation)
    {
        var days = await db.Set<DayOffRow>().AsNoTracking().Select(row => new { row.Day, row.Kind }).ToListAsync(cancellation);
        return new WorkingDays(
            days.Where(day => day.Kind != DayOffKind.SwapWork).Select(day => day.Day),
            days.Where(day => day.Kind == DayOffKind.SwapWork).Select(day => day.Day));
    }
}
